//! What a failed call was about.

use std::fmt;

/// The bucket and key that a call was about, as far as known; or what else it was about, for another service.
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
    /// A call about a whole bucket.
    #[must_use]
    pub fn bucket(bucket: impl Into<String>) -> Self {
        Self {
            bucket: Some(bucket.into()),
            ..Self::default()
        }
    }

    /// A call about one object.
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

    /// Takes over what `other` knows and this one does not.
    pub(super) fn fill(&mut self, other: Self) {
        if self.bucket.is_none() && self.name.is_none() {
            *self = other;
        } else if self.key.is_none() && self.bucket == other.bucket {
            self.key = other.key;
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(bucket) = &self.bucket else {
            let name = self.name.as_deref().unwrap_or_default();
            return write!(f, "{}", OneLine(name));
        };
        write!(f, "s3://{}", OneLine(bucket))?;
        match &self.key {
            Some(key) => write!(f, "/{}", OneLine(key)),
            None => Ok(()),
        }
    }
}

/// Text from outside, shown on one line: a key may hold a line break, and a terminal obeys escapes.
pub(super) struct OneLine<'a>(pub(super) &'a str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in self.0.split_inclusive(char::is_control) {
            let mut chars = part.chars();
            match chars.next_back() {
                Some(last) if last.is_control() => {
                    write!(f, "{}{}", chars.as_str(), last.escape_default())?;
                }
                _ => f.write_str(part)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Subject;

    #[test]
    fn control_characters_are_escaped() {
        let subject = Subject::object("demo", "a\nb\u{1b}[31m");
        assert_eq!(subject.to_string(), "s3://demo/a\\nb\\u{1b}[31m");
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
