//! The effects of a fault.

use std::time::Duration;

/// The effect of a fault on a request that it matches.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Effect {
    /// The operation is not carried out. The response has this status and this error code.
    Status {
        /// The HTTP status. 200 with an error in the body is a thing that S3 does.
        status: u16,
        /// The AWS error code, as `SlowDown`.
        code: String,
    },
    /// The operation is not carried out. The response has status 200 and this body.
    Body(WrongBody),
    /// The connection is reset (RST).
    Reset(ResetAt),
    /// The operation is carried out. The connection closes without a response.
    Lost,
    /// The operation is not carried out, and no response ever comes. The connection stays open.
    Hang,
    /// The operation is carried out. After this many bytes, the response's body stalls.
    Stall(u64),
    /// The operation is carried out. The connection closes after this many bytes of the response's body, short of the
    /// `Content-Length`.
    Truncate(u64),
    /// The operation is carried out. The response's body ends after this many bytes, and its `Content-Length` says so: an
    /// XML or JSON document is cut off where HTTP sees nothing wrong.
    Cut(u64),
    /// The operation is carried out. One byte of the response's body is changed; its checksums are not.
    Corrupt,
    /// The operation is carried out. The response's checksum headers and its `ETag` do not fit its body.
    Checksum,
    /// The operation is carried out. The page that it returns goes wrong.
    Page(WrongPage),
    /// The server's clock is this many seconds ahead, or behind: a request whose date differs by more than 15 minutes is
    /// refused, and the `Date` of the response is wrong.
    Skew(i64),
    /// The operation is carried out after this time.
    Delay(Duration),
}

/// The body of a response that says 200.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WrongBody {
    /// An error document, as S3 sends it when work fails after the status has been sent.
    Error,
    /// A web page, as a proxy sends it.
    Html,
    /// Nothing.
    Empty,
}

/// When a connection is reset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ResetAt {
    /// Before the operation is carried out.
    Start,
    /// When it has been carried out and this many bytes of the response's body have been sent.
    Byte(u64),
    /// When it has been carried out and the whole response has been sent.
    End,
}

/// How the page of a listing goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WrongPage {
    /// The entries of the page before, with the token of this one.
    Duplicate,
    /// The entries of this page, with the token of the page before.
    RepeatToken,
    /// No entries, and a token that no page had before. The operation is not carried out.
    Endless,
}

impl Effect {
    /// Whether the operation is carried out.
    pub(crate) fn carries_out(&self) -> bool {
        !matches!(
            self,
            Self::Status { .. }
                | Self::Body(_)
                | Self::Reset(ResetAt::Start)
                | Self::Hang
                | Self::Page(WrongPage::Endless)
        )
    }
}
