//! The bucket and the key of a failed request.

use std::fmt;

use super::EscapeControl;

/// The longest key, and more than the longest name of a bucket, in bytes.
const LONGEST: usize = 1_024;
/// How much is shown of a name that is longer than this.
const SHOWN: usize = 64;

/// The bucket and key that a request was about, as far as known; for a service other than S3, the name of what it was about.
///
/// Displays as `s3://bucket/key`, `s3://bucket`, the name of what it was about, or nothing.
///
/// ```
/// use client::error::Subject;
///
/// assert_eq!(Subject::object("demo", "a/b.txt").to_string(), "s3://demo/a/b.txt");
/// assert_eq!(Subject::bucket("demo").to_string(), "s3://demo");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    bucket: Option<String>,
    key: Option<String>,
    name: Option<String>,
}

impl Subject {
    /// A request for a bucket.
    #[must_use]
    pub fn bucket(bucket: impl Into<String>) -> Self {
        Self {
            bucket: Some(bucket.into()),
            ..Self::default()
        }
    }

    /// A request for an object.
    #[must_use]
    pub fn object(bucket: impl Into<String>, key: impl Into<String>) -> Self {
        Self {
            bucket: Some(bucket.into()),
            key: Some(key.into()),
            ..Self::default()
        }
    }

    /// A call about something that is neither a bucket nor an object, such as a queue: what to call it.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: Some(name.into()),
            ..Self::default()
        }
    }

    /// The bucket's name.
    #[must_use]
    pub fn bucket_name(&self) -> Option<&str> {
        self.bucket.as_deref()
    }

    /// The object's key.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// Adds what `other` has and this one lacks.
    pub(super) fn fill(&mut self, other: Self) {
        if self.bucket.is_none() && self.name.is_none() {
            *self = other;
        } else if self.key.is_none() && self.bucket == other.bucket {
            self.key = other.key;
        }
    }
}

impl Subject {
    /// The subject and a colon, for the beginning of a message; nothing if it is unknown.
    pub(super) fn prefix(&self) -> String {
        match &self.bucket {
            Some(_) => format!("{self}: "),
            None => String::new(),
        }
    }

    /// The operation, and the subject if it is known.
    pub(super) fn after(&self, operation: &str) -> String {
        format!("{operation} {self}").trim_end().to_owned()
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(bucket) = &self.bucket else {
            let name = self.name.as_deref().unwrap_or_default();
            return write!(f, "{}", EscapeControl(name));
        };
        f.write_str("s3://")?;
        Shown(bucket).fmt(f)?;
        match &self.key {
            Some(key) => {
                f.write_str("/")?;
                Shown(key).fmt(f)
            }
            None => Ok(()),
        }
    }
}

/// A bucket, a key or an upload id. If it is longer than S3 has any, only its beginning.
pub(super) struct Shown<'a>(pub(super) &'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(name) = self;
        if name.len() <= LONGEST {
            return EscapeControl(name).fmt(f);
        }
        let start = name.get(..name.floor_char_boundary(SHOWN));
        write!(f, "{}…", EscapeControl(start.unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::Subject;

    #[test]
    fn of_a_name_that_is_too_long_only_the_beginning_is_shown() {
        let longest = "é".repeat(512);
        let subject = Subject::object("demo", longest.as_str());
        assert_eq!(subject.to_string(), format!("s3://demo/{longest}"));
        for long in ["a".repeat(1_025), "é".repeat(70_000)] {
            let shown = Subject::object("demo", long.as_str()).to_string();
            assert!(shown.len() < 100 && shown.ends_with('…'), "{shown}");
            let shown = Subject::bucket(long).to_string();
            assert!(shown.len() < 100 && shown.ends_with('…'), "{shown}");
        }
    }

    #[test]
    fn a_subject_is_one_line() {
        let subject = Subject::object("demo", "a\nb\u{1b}[31m");
        assert_eq!(subject.to_string(), "s3://demo/a\\nb\\u{1b}[31m");
    }

    #[test]
    fn an_unknown_subject_leaves_no_trace_in_a_message() {
        let unknown = Subject::default();
        assert_eq!(unknown.prefix(), "");
        assert_eq!(unknown.after("ListBuckets"), "ListBuckets");
        let known = Subject::bucket("demo");
        assert_eq!(known.prefix(), "s3://demo: ");
        assert_eq!(known.after("ListObjectsV2"), "ListObjectsV2 s3://demo");
    }

    #[test]
    fn what_is_known_is_not_overwritten() {
        let mut subject = Subject::object("demo", "a");
        subject.fill(Subject::object("other", "b"));
        assert_eq!(subject, Subject::object("demo", "a"));
        let mut subject = Subject::bucket("demo");
        subject.fill(Subject::object("demo", "b"));
        assert_eq!(subject, Subject::object("demo", "b"));
    }
}
