//! One run of an answer, and what is demanded of it.

use resource_lessons::compare::{Request, operations};
use serde_json::Value;

/// The result and the requests of an answer.
#[derive(Debug)]
pub(crate) struct Run {
    /// The result, or the text of the error.
    pub(crate) result: Result<Value, String>,
    /// The requests.
    pub(crate) wire: Vec<Request>,
}

/// Why an answer is not accepted.
#[derive(Debug)]
pub(crate) enum Fault {
    /// It is wrong, for this reason.
    Wrong(String),
    /// The check itself failed.
    Failed(resource::Error),
}

/// Nothing when the answer is right.
pub(crate) type Judged = Result<(), Fault>;

impl From<resource::Error> for Fault {
    fn from(error: resource::Error) -> Self {
        Self::Failed(error)
    }
}

/// Demands something; `otherwise` says what is wrong when it does not hold.
pub(crate) fn ensure(holds: bool, otherwise: impl FnOnce() -> String) -> Judged {
    if holds {
        return Ok(());
    }
    Err(Fault::Wrong(otherwise()))
}

impl Run {
    /// Demands this result.
    pub(crate) fn returns(&self, expected: &Value) -> Judged {
        let result = self.value()?;
        ensure(result == expected, || {
            format!("it returns {result}, not {expected}")
        })
    }

    /// The result, which has to be text.
    pub(crate) fn text(&self) -> Result<&str, Fault> {
        let text = self.value()?.as_str();
        text.ok_or_else(|| Fault::Wrong("it does not return text".to_owned()))
    }

    /// Demands that an operation is sent so often at most.
    pub(crate) fn sends_at_most(&self, operation: &str, most: usize, because: &str) -> Judged {
        let sent = self.wire.iter().filter(|one| one.operation == operation);
        let sent = sent.count();
        ensure(sent <= most, || {
            format!("it sends {sent} {operation}; {because}")
        })
    }

    /// Demands that the bodies of all responses have so many bytes at most.
    pub(crate) fn receives_at_most(&self, most: u64, because: &str) -> Judged {
        let received = self.wire.iter().map(|one| one.bytes_received);
        let received: u64 = received.sum();
        ensure(received <= most, || {
            format!("it receives {received} bytes; {because}")
        })
    }

    /// How many requests it sent, and which: `3 requests: 3 ListObjectsV2`.
    pub(crate) fn sent(&self) -> String {
        let counted = operations(self.wire.iter().map(|one| one.operation.as_str()));
        let counted = counted
            .iter()
            .map(|(name, count)| format!("{count} {name}"));
        let counted: Vec<_> = counted.collect();
        match self.wire.len() {
            0 => "no request".to_owned(),
            1 => format!("1 request: {}", counted.join(", ")),
            all => format!("{all} requests: {}", counted.join(", ")),
        }
    }

    fn value(&self) -> Result<&Value, Fault> {
        let failed = |error: &String| Fault::Wrong(format!("it fails: {error}"));
        self.result.as_ref().map_err(failed)
    }
}
