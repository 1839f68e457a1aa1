//! A value that `DynamoDB` cannot hold, or that does not fit the type it is read into.

use std::borrow::Cow;
use std::fmt;

use crate::dynamodb_ext::step::{Step, joined};

/// A value that `DynamoDB` cannot hold, or that does not fit the type it is read into.
///
/// It names the attribute and says what is wrong. A request with such a value was not sent.
///
/// ```
/// use resource::dynamodb::item;
///
/// let error = item! { "pk": "a", "readings": [0.5, f64::NAN] }.unwrap_err();
/// assert_eq!(error.attribute(), "readings[1]");
/// assert_eq!(error.to_string(), "attribute readings[1]: NaN is not a number that DynamoDB can hold");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueError {
    /// From the innermost to the outermost.
    steps: Vec<Step>,
    reason: String,
}

impl ValueError {
    pub(crate) fn new(reason: impl Into<String>) -> Self {
        Self {
            steps: Vec::new(),
            reason: reason.into(),
        }
    }

    /// The same error, of what this attribute holds.
    #[must_use]
    pub(crate) fn in_attribute(mut self, name: &str) -> Self {
        self.steps.push(Step::Name(name.to_owned()));
        self
    }

    /// The same error, of an element of a list.
    #[must_use]
    pub(super) fn at(mut self, index: usize) -> Self {
        self.steps.push(Step::Index(index));
        self
    }

    /// The attribute, with what leads to the value inside it: `address.lines[2]`. Empty for a value of no attribute.
    #[must_use]
    pub fn attribute(&self) -> String {
        joined(self.steps.iter().rev(), Cow::Borrowed)
    }

    /// What is wrong with the value.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let attribute = self.attribute();
        if attribute.is_empty() {
            return f.write_str(&self.reason);
        }
        let attribute = client::error::EscapeControl(&attribute);
        write!(f, "attribute {attribute}: {}", self.reason)
    }
}

impl std::error::Error for ValueError {}

impl serde::ser::Error for ValueError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(message.to_string())
    }
}

impl serde::de::Error for ValueError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(message.to_string())
    }
}
