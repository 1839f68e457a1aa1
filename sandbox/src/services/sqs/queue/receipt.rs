//! Receipt handles.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::super::error;
use super::message::Message;
use crate::services::failure::Failure;

/// Which message a receipt handle is for, and which of its receives. Each receive has a new handle, and only the newest one of a
/// message works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Receipt {
    pub(super) arrival: u64,
    receive_count: u32,
}

impl Receipt {
    pub(super) fn new(arrival: u64, receive_count: u32) -> Self {
        Self {
            arrival,
            receive_count,
        }
    }

    pub(super) fn encode(self, arn: &str) -> String {
        let Self {
            arrival,
            receive_count,
        } = self;
        BASE64.encode(format!(
            "{arn} {arrival} {receive_count} {:016x}",
            fastrand::u64(..)
        ))
    }

    /// # Errors
    ///
    /// `ReceiptHandleIsInvalid` when it is none of this queue's.
    pub(super) fn decode(handle: &str, arn: &str) -> Result<Self, Failure> {
        let decode = || {
            let text = String::from_utf8(BASE64.decode(handle).ok()?).ok()?;
            let mut parts = text.strip_prefix(arn)?.strip_prefix(' ')?.split(' ');
            let mut next = || parts.next();
            let (arrival, receive_count) = (next()?.parse().ok()?, next()?.parse().ok()?);
            Some(Self::new(arrival, receive_count))
        };
        decode().ok_or_else(|| error::receipt_handle(handle))
    }

    pub(super) fn is_newest(self, message: &Message) -> bool {
        message.receive_count == self.receive_count
    }
}
