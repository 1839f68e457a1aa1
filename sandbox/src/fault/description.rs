//! One fault: which requests, and what happens to them.

use std::time::Duration;

/// What happens to a request that a fault fires on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Effect {
    /// The operation is not carried out; the answer is this status with this error code.
    Status {
        /// The HTTP status. 200 with an error in the body is a thing that S3 does.
        status: u16,
        /// The AWS error code, as `SlowDown`.
        code: String,
    },
    /// The operation is not carried out; the connection is reset (RST) with no answer.
    Reset,
    /// The operation is carried out; the connection closes after this many bytes of the answer's body,
    /// whose `Content-Length` still tells the whole length.
    Truncate(u64),
    /// The operation is carried out after this time.
    Delay(Duration),
}

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

/// A way to misbehave: which operation, which of its requests, and what happens to them.
///
/// Without [`nth`](Self::nth), [`from`](Self::from) or [`every`](Self::every) it is the first request
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
/// | `status=503,SlowDown` | the answer is this status and this error code |
/// | `reset` | the connection is reset, no answer is sent |
/// | `truncate=100` | the answer's body ends after 100 bytes, short of its Content-Length |
/// | `delay=250ms` | the answer comes later (`ms` or `s`) |
///
/// OPERATION is the API's name of it, as `GetObject`, or `*` for all.
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
    /// any operation (`*`). Until told otherwise it answers 500 `InternalError`.
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

    /// Answers with a status and an AWS error code; the operation is not carried out.
    #[must_use]
    pub fn status(self, status: u16, code: impl Into<String>) -> Self {
        let code = code.into();
        self.effect(Effect::Status { status, code })
    }

    /// Resets the connection without an answer; the operation is not carried out.
    #[must_use]
    pub fn reset(self) -> Self {
        self.effect(Effect::Reset)
    }

    /// Carries the operation out, and cuts the answer's body after `bytes` bytes.
    #[must_use]
    pub fn truncate(self, bytes: u64) -> Self {
        self.effect(Effect::Truncate(bytes))
    }

    /// Carries the operation out after `time`.
    #[must_use]
    pub fn delay(self, time: Duration) -> Self {
        self.effect(Effect::Delay(time))
    }

    fn effect(mut self, effect: Effect) -> Self {
        self.effect = effect;
        self
    }
}
