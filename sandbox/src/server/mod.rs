//! The HTTP server: connections, addressing, signatures, faults, request ids.
//!
//! | File | Concept |
//! |---|---|
//! | `listener.rs` | accepting connections, and stopping |
//! | `limits.rs` | what clients may hold: time and connections |
//! | `connection.rs` | one TCP connection, which a fault can reset |
//! | `service.rs` | one request, from the socket to the response |
//! | `host.rs` | the sandbox's host names, and virtual hosts |
//! | `scope.rs` | the credential scope, which names the service |
//! | `request_body.rs` | the request's body, bounded in time and drained |
//! | `facts.rs` | what the layers learn about a request |
//! | `s3/` | S3 in front of its operations: signature, access, forms, CORS |
//! | `error_body.rs` | what S3 says in an error besides code and message |
//! | `faults/` | faults on responses |
//! | `keys.rs`, `signing.rs` | the credentials that are accepted, and signatures |

mod connection;
mod error_body;
mod facts;
mod faults;
mod host;
mod keys;
mod limits;
mod listener;
mod request_body;
mod s3;
mod scope;
mod service;
pub(crate) mod signing;

pub(crate) use facts::RequestFacts;
pub(crate) use host::Hosts;
pub(crate) use keys::{Identity, Key, Keys, SessionKey, TokenProblem};
pub(crate) use limits::Limits;
pub(crate) use listener::Listener;
pub(crate) use scope::{Scope, query_value};
pub(crate) use service::Server;
