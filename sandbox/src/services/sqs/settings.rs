//! A queue's attributes that can be set.
//!
//! See <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html>.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::error;
use crate::services::failure::Failure;

/// The longest message and the longest batch, in bytes: 1 MiB. It was 256 KiB until August 2025.
///
/// See <https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html>.
pub(super) const LONGEST: u32 = 1_048_576;

/// The numbers, each with its bounds and its default.
const NUMBERS: [(&str, RangeInclusive<u32>, u32); 6] = [
    ("DelaySeconds", 0..=900, 0),
    ("KmsDataKeyReusePeriodSeconds", 60..=86_400, 300),
    ("MaximumMessageSize", 1_024..=LONGEST, LONGEST),
    ("MessageRetentionPeriod", 60..=1_209_600, 345_600),
    ("ReceiveMessageWaitTimeSeconds", 0..=20, 0),
    ("VisibilityTimeout", 0..=43_200, 30),
];

/// The attributes with few values.
const CHOICES: [(&str, &[&str]); 5] = [
    ("ContentBasedDeduplication", &["true", "false"]),
    ("DeduplicationScope", &["queue", "messageGroup"]),
    ("FifoQueue", &["true", "false"]),
    ("FifoThroughputLimit", &["perQueue", "perMessageGroupId"]),
    ("SqsManagedSseEnabled", &["true", "false"]),
];

/// The attributes that are documents. An empty text removes them.
const TEXTS: [&str; 4] = [
    "KmsMasterKeyId",
    "Policy",
    "RedriveAllowPolicy",
    "RedrivePolicy",
];

/// The attributes that a queue was given or has by default.
#[derive(Clone, Debug)]
pub(super) struct Settings(BTreeMap<String, String>);

impl Settings {
    pub(super) fn new(fifo: bool) -> Self {
        let numbers = NUMBERS
            .iter()
            .filter(|(name, ..)| *name != "KmsDataKeyReusePeriodSeconds")
            .map(|(name, _, default)| ((*name).to_owned(), default.to_string()));
        let mut settings: BTreeMap<_, _> = numbers.collect();
        let mut set = |name: &str, value: &str| settings.insert(name.to_owned(), value.to_owned());
        set("SqsManagedSseEnabled", "true");
        if fifo {
            set("FifoQueue", "true");
            set("ContentBasedDeduplication", "false");
            set("DeduplicationScope", "queue");
            set("FifoThroughputLimit", "perQueue");
        }
        Self(settings)
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub(super) fn number(&self, name: &str) -> u32 {
        let number = self.get(name).and_then(|text| text.parse().ok());
        number.unwrap_or_default()
    }

    pub(super) fn is(&self, name: &str, value: &str) -> bool {
        self.get(name) == Some(value)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&String, &String)> {
        self.0.iter()
    }

    /// The first of these attributes that has another value here.
    pub(super) fn difference<'a>(&self, given: &'a BTreeMap<String, String>) -> Option<&'a str> {
        let mut differing = given
            .iter()
            .filter(|(name, value)| self.0.get(*name).unwrap_or(&String::new()) != *value);
        differing.next().map(|(name, _)| name.as_str())
    }

    /// Sets attributes that have been [checked](check).
    pub(super) fn set(&mut self, given: BTreeMap<String, String>) {
        for (name, value) in given {
            if value.is_empty() {
                self.0.remove(&name);
            } else {
                self.0.insert(name, value);
            }
        }
    }
}

/// Whether an attribute exists and can have this value.
pub(super) fn check(name: &str, value: &str, fifo: bool) -> Result<(), Failure> {
    let fifo_only = matches!(
        name,
        "ContentBasedDeduplication" | "DeduplicationScope" | "FifoQueue" | "FifoThroughputLimit"
    );
    if fifo_only && !fifo {
        return Err(error::attribute_name(name));
    }
    let valid = if let Some((_, range, _)) = NUMBERS.iter().find(|(known, ..)| *known == name) {
        value.parse().is_ok_and(|number| range.contains(&number))
    } else if let Some((_, values)) = CHOICES.iter().find(|(known, _)| *known == name) {
        values.contains(&value) && !(name == "FifoQueue" && value == "false")
    } else if TEXTS.contains(&name) {
        let is_json = serde_json::from_str::<serde_json::Map<_, _>>(value).is_ok();
        value.is_empty() || name == "KmsMasterKeyId" || is_json
    } else {
        return Err(error::attribute_name(name));
    };
    valid
        .then_some(())
        .ok_or_else(|| error::attribute_value(name))
}

/// Whether a queue can have this attribute set.
pub(super) fn is_known(name: &str) -> bool {
    NUMBERS.iter().any(|(known, ..)| *known == name)
        || CHOICES.iter().any(|(known, _)| *known == name)
        || TEXTS.contains(&name)
}
