//! One fault: which requests, and what happens to them.

use std::time::Duration;

use super::{Effect, ResetAt, WrongBody, WrongPage};

/// Which of the matching requests a fault fires on, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    Nth(u64),
    From(u64),
    Every(u64),
}

impl When {
    /// Whether the `count`-th matching request is one of them.
    pub(crate) fn fires(self, count: u64) -> bool {
        match self {
            Self::Nth(n) => count == n,
            Self::From(n) => count >= n,
            Self::Every(n) => count.is_multiple_of(n.max(1)),
        }
    }
}

/// A fault: which operation, which of its requests, and what happens to them.
///
/// Without [`nth`](Self::nth), [`from`](Self::from) or [`every`](Self::every), it fires on the first request
/// that matches. As text, for `--fault`, a fault is `OPERATION:WHEN:EFFECT`:
///
/// | WHEN | fires on |
/// |---|---|
/// | `2` | the second request only |
/// | `2+` | the second and all after it |
/// | `*/2` | every second one |
/// | `*` | each one |
///
/// | EFFECT | what happens |
/// |---|---|
/// | `status=503,SlowDown` | the response has this status and error code; the operation is not carried out |
/// | `body=error` · `html` · `empty` | the response has status 200 and this body; the operation is not carried out |
/// | `reset` · `reset=100` · `reset=end` | the connection is reset: before the operation is carried out · after 100 bytes of the response's body · after the whole response |
/// | `lost` | the operation is carried out, and the connection closes without a response |
/// | `hang` · `stall=100` | no response ever comes · the response's body stalls after 100 bytes |
/// | `truncate=100` | the response's body ends after 100 bytes, short of its Content-Length |
/// | `cut=100` | the response's body ends after 100 bytes, and its Content-Length says so |
/// | `corrupt` · `checksum` | a byte of the body is wrong · its checksums are |
/// | `page=duplicate` · `repeat-token` · `endless` | the page before with a new token · this page with the token of the page before · empty pages with ever new tokens |
/// | `skew=3600s` · `skew=-3600s` | the server's clock is an hour ahead · behind |
/// | `delay=250ms` | the response comes later (`ms` or `s`) |
///
/// OPERATION is its name in the API, as `GetObject`, or `*` for all. Faults work on every service of the sandbox.
///
/// ```
/// use sandbox::Fault;
///
/// let fault: Fault = "GetObject:2:status=503,SlowDown".parse()?;
/// assert_eq!(fault, Fault::on("GetObject").nth(2).status(503, "SlowDown"));
/// # Ok::<(), sandbox::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub(crate) operation: String,
    pub(crate) when: When,
    pub(crate) effect: Effect,
}

impl Fault {
    /// A fault on the first request of an operation, named as the API names it (`GetObject`), or on
    /// any operation (`*`). Its effect is 500 `InternalError` unless another one is given.
    #[must_use]
    pub fn on(operation: impl Into<String>) -> Self {
        Self {
            operation: operation.into(),
            when: When::Nth(1),
            effect: Effect::Status {
                status: 500,
                code: "InternalError".to_owned(),
            },
        }
    }

    /// Fires on the `n`-th matching request only, counted from 1.
    #[must_use]
    pub fn nth(mut self, n: u64) -> Self {
        self.when = When::Nth(n);
        self
    }

    /// Fires on the `n`-th matching request and on all after it.
    #[must_use]
    pub fn from(mut self, n: u64) -> Self {
        self.when = When::From(n);
        self
    }

    /// Fires on every `n`-th matching request; `every(1)` is each one.
    #[must_use]
    pub fn every(mut self, n: u64) -> Self {
        self.when = When::Every(n);
        self
    }

    /// Responds with a status and an AWS error code. The operation is not carried out.
    #[must_use]
    pub fn status(self, status: u16, code: impl Into<String>) -> Self {
        let code = code.into();
        self.effect(Effect::Status { status, code })
    }

    /// Responds with status 200 and a body that is no result. The operation is not carried out.
    #[must_use]
    pub fn body(self, body: WrongBody) -> Self {
        self.effect(Effect::Body(body))
    }

    /// Resets the connection without a response. The operation is not carried out.
    #[must_use]
    pub fn reset(self) -> Self {
        self.effect(Effect::Reset(ResetAt::Start))
    }

    /// Carries the operation out, and resets the connection after `bytes` bytes of the response's body.
    #[must_use]
    pub fn reset_after(self, bytes: u64) -> Self {
        self.effect(Effect::Reset(ResetAt::Byte(bytes)))
    }

    /// Carries the operation out, and closes the connection without a response.
    #[must_use]
    pub fn lose_response(self) -> Self {
        self.effect(Effect::Lost)
    }

    /// Never responds.
    #[must_use]
    pub fn hang(self) -> Self {
        self.effect(Effect::Hang)
    }

    /// Carries the operation out, and lets the response's body stall after `bytes` bytes.
    #[must_use]
    pub fn stall(self, bytes: u64) -> Self {
        self.effect(Effect::Stall(bytes))
    }

    /// Carries the operation out, and closes the connection after `bytes` bytes of the response's body, short of its
    /// `Content-Length`.
    #[must_use]
    pub fn truncate(self, bytes: u64) -> Self {
        self.effect(Effect::Truncate(bytes))
    }

    /// Carries the operation out, and ends the response's body after `bytes` bytes with a `Content-Length` that says so.
    #[must_use]
    pub fn cut(self, bytes: u64) -> Self {
        self.effect(Effect::Cut(bytes))
    }

    /// Carries the operation out, and lets the page that it returns go wrong.
    #[must_use]
    pub fn page(self, page: WrongPage) -> Self {
        self.effect(Effect::Page(page))
    }

    /// Carries the operation out after `time`.
    #[must_use]
    pub fn delay(self, time: Duration) -> Self {
        self.effect(Effect::Delay(time))
    }

    /// Any effect, also those that have no method of their own.
    #[must_use]
    pub fn effect(mut self, effect: Effect) -> Self {
        self.effect = effect;
        self
    }
}
