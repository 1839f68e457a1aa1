//! Demo objects: the same in every process.

mod content;
mod key;

use std::fmt;
use std::str::FromStr;

pub use key::DemoObject;

use crate::Error;
use crate::s3::{Store, is_region};

/// The most objects of a seed: ten million take a few gigabytes.
const MOST: u64 = 10_000_000;
/// How many objects are put into the store between two looks at whether to stop.
const STEP: usize = 10_000;

/// A bucket and the number of its demo objects; the bucket's region too, where it is not the endpoint's.
///
/// The objects are realistic (logs, images, reports, tables, exports) and deterministic: one seed
/// always makes the same keys, sizes, bodies and dates, and a larger count only adds objects.
///
/// ```
/// use sandbox::Seed;
///
/// let seed: Seed = "demo:2500".parse()?;
/// assert_eq!((seed.bucket(), seed.count()), ("demo", 2500));
/// let seed: Seed = "backup:3@us-west-2".parse()?;
/// assert_eq!(seed.region(), Some("us-west-2"));
/// # Ok::<(), sandbox::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seed {
    bucket: String,
    count: u64,
    region: Option<String>,
}

impl Seed {
    /// A seed of `count` objects.
    ///
    /// # Errors
    ///
    /// [`Error::Seed`] when S3 would refuse the bucket's name, or for more than ten million objects.
    pub fn new(bucket: impl Into<String>, count: u64) -> Result<Self, Error> {
        let bucket = bucket.into();
        if !s3s::path::check_bucket_name(&bucket) {
            return Err(Error::Seed {
                seed: format!("{bucket}:{count}"),
                reason: format!(
                    "{bucket:?} is not a bucket name, which has 3 to 63 lowercase letters, digits, hyphens and dots"
                ),
            });
        }
        if count > MOST {
            return Err(Error::Seed {
                seed: format!("{bucket}:{count}"),
                reason: format!("the count is over {MOST}, which is as many as fit into memory"),
            });
        }
        Ok(Self {
            bucket,
            count,
            region: None,
        })
    }

    /// The same in a region.
    ///
    /// # Errors
    ///
    /// [`Error::Seed`] for what does not have the form of a region's name.
    pub fn in_region(self, region: &str) -> Result<Self, Error> {
        if !is_region(region) {
            return Err(Error::Seed {
                seed: format!("{self}@{region}"),
                reason: format!("{region:?} is not a region's name, such as us-west-2"),
            });
        }
        Ok(Self {
            region: Some(region.to_owned()),
            ..self
        })
    }

    /// The bucket's name.
    #[must_use]
    pub fn bucket(&self) -> &str {
        &self.bucket
    }

    /// The number of objects.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// The bucket's region, where it is not the endpoint's.
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    /// The objects one after the other, for other stores.
    pub fn objects(&self) -> impl Iterator<Item = DemoObject> + use<> {
        (0..self.count).map(DemoObject::nth)
    }

    /// Puts the objects into the store step by step, so that a signal can end it in between.
    pub(crate) async fn fill_in_steps(&self, store: &Store) {
        self.create_bucket(store);
        let mut objects = self
            .objects()
            .map(|object| (object.key, object.body, object.last_modified));
        loop {
            let step: Vec<_> = objects.by_ref().take(STEP).collect();
            if step.is_empty() {
                return;
            }
            store.put_all(&self.bucket, step);
            tokio::task::yield_now().await;
        }
    }

    /// Puts the objects straight into the store.
    pub(crate) fn fill(&self, store: &Store) {
        self.create_bucket(store);
        let objects = self
            .objects()
            .map(|object| (object.key, object.body, object.last_modified));
        store.put_all(&self.bucket, objects);
    }

    fn create_bucket(&self, store: &Store) {
        let region = self.region().unwrap_or(store.region());
        store.create_bucket_in(region, &self.bucket);
    }
}

impl FromStr for Seed {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let refused = |reason: &str| Error::Seed {
            seed: text.to_owned(),
            reason: reason.to_owned(),
        };
        let (bucket, count) = text
            .split_once(':')
            .ok_or_else(|| refused("expected BUCKET:COUNT, as demo:2500"))?;
        let (count, region) = match count.split_once('@') {
            Some((count, region)) => (count, Some(region)),
            None => (count, None),
        };
        let digits = !count.is_empty() && count.bytes().all(|b| b.is_ascii_digit());
        let count = count.parse().ok().filter(|_| digits);
        let count = count.ok_or_else(|| refused("the count is not a whole number"))?;
        let seed = Self::new(bucket, count)?;
        match region {
            Some(region) => seed.in_region(region),
            None => Ok(seed),
        }
    }
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.bucket, self.count)?;
        match &self.region {
            Some(region) => write!(f, "@{region}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nonsense_is_refused_with_its_subject() {
        for (text, cause) in [
            ("demo", "seed \"demo\": expected BUCKET:COUNT"),
            ("demo:", "seed \"demo:\": the count is not a whole number"),
            (
                "demo:-1",
                "seed \"demo:-1\": the count is not a whole number",
            ),
            (
                "demo:+1",
                "seed \"demo:+1\": the count is not a whole number",
            ),
            (
                "demo:99999999999999999999",
                "the count is not a whole number",
            ),
            (
                "x12:999999999999",
                "seed \"x12:999999999999\": the count is over 10000000",
            ),
            ("De:1", "seed \"De:1\": \"De\" is not a bucket name"),
            (
                "demo:1@West",
                "seed \"demo:1@West\": \"West\" is not a region's name, such as us-west-2",
            ),
            (":1", "seed \":1\": \"\" is not a bucket name"),
        ] {
            let error = text.parse::<Seed>().unwrap_err().to_string();
            assert!(
                error.starts_with(cause) || error.ends_with(cause),
                "{error}"
            );
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_parser_panic(text in "\\PC*|[a-zA-Z.-]{0,9}:[0-9@+-]{0,22}") {
            let _ = text.parse::<Seed>();
        }

        #[test]
        fn what_is_displayed_is_parsed_back(bucket in "[a-z][a-z0-9]{2,30}", count in 0..=MOST, region in any::<bool>()) {
            let seed = Seed::new(bucket, count).unwrap();
            let seed = if region { seed.in_region("us-west-2").unwrap() } else { seed };
            prop_assert_eq!(seed.to_string().parse::<Seed>().unwrap(), seed);
        }
    }
}
