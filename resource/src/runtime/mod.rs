//! The runtime of generated code: of the handles of every service here, and of a description of your own.
//!
//! `resource-codegen generate my.toml --out src/my` turns a description into a module of any crate that depends on
//! `resource` and on the service's SDK. What such a module imports is all here; a program that only uses handles
//! needs none of it but [`Summary`], [`Collection`], [`Action`] and [`Batch`], which are its results. `resource/tests/outside/generated`
//! of the repository is such a crate, with its description.
//!
//! | in generated code | here |
//! |---|---|
//! | a handle's client and first identifier | [`Scope`], [`Meta`], [`ToSession`], [`named`], [`CompleteXml`] |
//! | what `load` keeps | [`Loaded`], [`send_load`], [`one`], [`first`], [`not_found`] |
//! | an action | [`Action`], [`About`], [`required`], [`Body`], [`byte_stream`] |
//! | a collection | [`Collection`], [`ListRequest`], [`Operation`], [`next`], [`next_while`], [`all`], [`name`] |
//! | a batch action | [`Batch`], [`Handles`] |
//! | a waiter | [`waited`] |
//! | `Debug`, and what can be done with a handle | [`debug`], [`Model`], [`Member`], [`Resource`] |

mod about;
mod batch;
mod handles;
mod operation;
mod read;
mod waited;

pub use about::{About, not_found, send_load};
pub use batch::Batch;
pub use client::Result as ClientResult;
pub use client::decode::CompleteXml;
pub use client::error::Subject;
pub use handles::{Handles, IntoHandle};
pub use operation::{ListRequest, Operation, next, next_while};
pub use read::{List, all, first, name, one, required, text, unbuilt};
pub use session::{Session, ToSession};
pub use waited::waited;

pub use crate::action::Action;
pub use crate::body::{Body, byte_stream};
pub use crate::collection::{Collection, Listed, Next, Query};
pub use crate::error::Error;
pub use crate::inspect::{Member, Model, Resource, debug};
pub use crate::listed::{Entry, NotListed, Summary};
pub use crate::loaded::{Change, Generation, Loaded};
pub use crate::meta::{Meta, named};
pub use crate::scope::Scope;
