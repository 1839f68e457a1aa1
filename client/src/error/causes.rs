//! The causes of an error, on one line.

use std::error::Error;
use std::iter::successors;

/// The texts of SDK errors that say nothing themselves. Their causes name the problem.
const SAYS_NOTHING: [&str; 6] = [
    "unhandled error",
    "Error",
    "error",
    "other",
    "io error",
    "streaming error",
];

/// Whether an error of a type is among the causes.
pub(super) fn has_cause<C: Error + 'static>(error: &(dyn Error + 'static)) -> bool {
    cause::<C>(error).is_some()
}

/// The error of a type among the causes.
pub(super) fn cause<'a, C: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a C> {
    successors(Some(error), |cause| Error::source(*cause)).find_map(<dyn Error>::downcast_ref)
}

/// The error and its causes, without those that repeat their own cause.
pub(crate) fn chain(error: &(dyn Error + 'static)) -> String {
    let mut causes: Vec<String> = Vec::new();
    for cause in successors(Some(error), |cause| Error::source(*cause)) {
        let text = cause.to_string();
        // hyper's errors have their own cause at the end of their text.
        if let Some(outer) = causes.last_mut()
            && let Some(head) = outer.strip_suffix(&text)
        {
            *outer = head.trim_end_matches([':', ' ']).to_owned();
        }
        causes.push(text);
    }
    causes.retain(|cause| !cause.is_empty() && !SAYS_NOTHING.contains(&cause.as_str()));
    causes.dedup();
    causes.join(": ")
}

/// The causes of an error, without the error itself.
pub(super) fn below(error: &dyn Error) -> String {
    error.source().map(chain).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::{below, chain};

    #[derive(Debug, thiserror::Error)]
    #[error("{0}")]
    struct Outer(&'static str, #[source] io::Error);

    #[test]
    fn causes_are_joined_and_said_once() {
        let error = |text| Outer(text, io::Error::other("reset"));
        assert_eq!(chain(&error("cannot read")), "cannot read: reset");
        assert_eq!(chain(&error("cannot read: reset")), "cannot read: reset");
        assert_eq!(chain(&error("unhandled error")), "reset");
        assert_eq!(below(&error("cannot read")), "reset");
        assert_eq!(below(&io::Error::other("reset")), "");
    }
}
