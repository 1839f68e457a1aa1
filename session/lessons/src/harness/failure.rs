//! Why a lesson failed.

use std::error::Error;
use std::fmt;

/// Why a lesson failed; it becomes one line on stderr and the exit code.
#[derive(Debug)]
#[non_exhaustive]
pub enum Failure {
    /// The command line is wrong: exit code 2.
    Misuse(String),
    /// The lesson failed: exit code 1.
    Failed(Box<dyn Error + Send + Sync>),
    /// Ctrl-C or SIGTERM: exit code 1.
    Interrupted,
    /// The output was closed, as `| head -1` does. That is no failure, but there is no more to do.
    Unread,
}

impl Failure {
    /// The exit code: 2 when the command line was at fault, 1 otherwise.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Misuse(_) => 2,
            Self::Failed(_) | Self::Interrupted => 1,
            Self::Unread => 0,
        }
    }
}

impl<E: Error + Send + Sync + 'static> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Failed(Box::new(error))
    }
}

/// One line, whatever the error's own text is.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Misuse(problem) => f.write_str(problem),
            Self::Failed(error) => {
                let text = whole(error.as_ref());
                let words: Vec<&str> = text.split_whitespace().collect();
                f.write_str(&words.join(" "))
            }
            Self::Interrupted => f.write_str("interrupted"),
            Self::Unread => f.write_str("the output was closed"),
        }
    }
}

/// A session's error leaves the cause to its sources. The errors of the layers above say it themselves, and what is
/// below them (`service error`) would add nothing.
fn whole(error: &(dyn Error + Send + Sync + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = of_session(error).and_then(Error::source);
    while let Some(error) = source {
        let cause = error.to_string();
        if !text.contains(&cause) {
            text = format!("{text}: {cause}");
        }
        source = error.source();
    }
    text
}

fn of_session<'a>(error: &'a (dyn Error + Send + Sync + 'static)) -> Option<&'a session::Error> {
    match error.downcast_ref::<crate::Error>() {
        Some(crate::Error::Session(error)) => Some(error),
        _ => error.downcast_ref::<session::Error>(),
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::Failure;

    #[test]
    fn a_failure_is_one_line() {
        let failure = Failure::from(io::Error::other("first\n  second\nthird"));
        assert_eq!(failure.to_string(), "first second third");
    }

    #[test]
    fn misuse_and_failure_have_their_own_exit_codes() {
        assert_eq!(Failure::Misuse(String::new()).exit_code(), 2);
        assert_eq!(Failure::from(io::Error::other("")).exit_code(), 1);
        assert_eq!(Failure::Interrupted.exit_code(), 1);
    }
}
