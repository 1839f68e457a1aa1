//! The HTTP server: connections, addressing, signatures, faults, request ids.
//!
//! | File | Concept |
//! |---|---|
//! | `running.rs` | the listener and its life: accepting, stopping |
//! | `link.rs` | one TCP connection, which a fault can reset |
//! | `service.rs` | one request, from the signature's service to the answer |
//! | `scope.rs` | the credential scope, which names the service |
//! | `exchange.rs` | what is learnt about a request on its way |
//! | `upload.rs` | the request's body, drained when nobody read it |
//! | `cut.rs` | an answer's body that ends too early |
//! | `s3.rs`, `gate.rs`, `host.rs` | S3: assembly, admission, virtual hosts |
//! | `error_body.rs` | what S3 says in an error besides code and message |
//! | `keys.rs` | the credentials that are accepted |

mod cut;
mod error_body;
mod exchange;
mod gate;
mod host;
mod keys;
mod link;
mod running;
mod s3;
mod scope;
mod service;
mod upload;

pub(crate) use keys::Keys;
pub(crate) use running::Running;
pub(crate) use service::Server;
pub(crate) use {
    exchange::Exchange,
    keys::{Identity, Key, SessionKey, TokenProblem},
    scope::{Scope, query_value},
};
