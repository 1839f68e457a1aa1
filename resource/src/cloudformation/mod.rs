// Generated from descriptions/cloudformation.toml; do not edit.

//! The resources of `cloudformation`, one per file. [`CloudFormation`] leads to all of them.
//!
//! | resource | what it is |
//! |---|---|
//! | [`CloudFormation`] | AWS CloudFormation: the service, from which every stack is reached |
//! | [`Event`] | Something that happened to a stack |
//! | [`Stack`] | A stack: resources that one template makes |
//! | [`StackResource`] | A resource of a stack |
//! | [`StackResourceSummary`] | A resource of a stack, as the listing of the stack shows it |

mod event;
mod service;
mod stack;
mod stack_resource;
mod stack_resource_summary;

pub use event::Event;
pub use service::{CloudFormation, CloudFormationStacks};
pub use stack::{Stack, StackEvents, StackResourceSummaries};
pub use stack_resource::StackResource;
pub use stack_resource_summary::StackResourceSummary;
