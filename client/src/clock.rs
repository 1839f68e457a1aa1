//! How far this machine's clock is from a server's.

use std::fmt;
use std::time::{Duration, SystemTime};

use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;

/// The least difference that counts. S3 refuses signatures that are more than 15 minutes old; the SDK corrects its clock
/// from 4 minutes on.
const THRESHOLD: Duration = Duration::from_mins(4);

/// A clock that is wrong, by the `Date` header of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ClockSkew {
    by: Duration,
    is_ahead: bool,
}

impl ClockSkew {
    /// The difference of the clocks, if it is large enough to make signatures invalid.
    ///
    /// A response from a cache has the date on which it was stored, which does not tell the server's time.
    pub(crate) fn of(response: &HttpResponse) -> Option<Self> {
        let headers = response.headers();
        let date = headers
            .get("date")
            .filter(|_| headers.get("age").is_none())?;
        let server = DateTime::from_str(date, Format::HttpDate).ok()?;
        Self::between(SystemTime::now(), server.try_into().ok()?)
    }

    fn between(here: SystemTime, server: SystemTime) -> Option<Self> {
        let (by, is_ahead) = match here.duration_since(server) {
            Ok(ahead) => (ahead, true),
            Err(behind) => (behind.duration(), false),
        };
        (by > THRESHOLD).then_some(Self { by, is_ahead })
    }
}

impl fmt::Display for ClockSkew {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minutes = self.by.as_secs() / 60;
        let direction = if self.is_ahead { "ahead of" } else { "behind" };
        write!(
            f,
            "this machine's clock is {minutes} minutes {direction} the server's"
        )
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::ClockSkew;

    #[test]
    fn only_a_difference_of_minutes_counts_and_its_direction_is_named() {
        let now = SystemTime::now();
        let minutes = Duration::from_mins(20);
        assert_eq!(ClockSkew::between(now, now + minutes / 10), None);
        let display = |server| ClockSkew::between(now, server).map(|skew| skew.to_string());
        assert_eq!(
            display(now + minutes).as_deref(),
            Some("this machine's clock is 20 minutes behind the server's")
        );
        assert_eq!(
            display(now - minutes).as_deref(),
            Some("this machine's clock is 20 minutes ahead of the server's")
        );
    }
}
