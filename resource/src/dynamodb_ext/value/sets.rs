//! Sets of strings, numbers, or binary values.

use std::collections::BTreeSet;
use std::ops::Deref;

use aws_sdk_dynamodb::types::AttributeValue;
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::ValueError;

/// The name by which this crate's serializer knows a set.
pub(super) const SET: &str = "$resource::dynamodb::Set";

/// A set of strings, of numbers, or of binary values: `SS`, `NS` and `BS` in AWS's terms.
///
/// `serde` writes Rust's own sets as lists. To store a set, use this type, or put
/// `#[serde(with = "resource::dynamodb::set")]` on a field of another type.
///
/// `DynamoDB` has no empty sets, no sets with duplicates and no sets of mixed types, so serializing one is an error.
/// For a set that may be empty, leave the attribute out: `Option<Set<T>>` with
/// `#[serde(skip_serializing_if = "Option::is_none")]`.
///
/// ```
/// use resource::dynamodb::{Set, item};
///
/// let item = item! { "tags": Set::from(["rust", "aws"]), "scores": Set::from([3, 1]) }?;
/// assert_eq!(item.attributes()["tags"].as_ss(), Ok(&vec!["aws".to_owned(), "rust".to_owned()]));
/// assert_eq!(item.get::<Set<i64>>("scores")?, Some(Set::from([1, 3])));
///
/// let error = item! { "tags": Set::<String>::default() }.unwrap_err();
/// assert_eq!(error.to_string(), "attribute tags: DynamoDB has no empty set; leave the attribute out");
/// # Ok::<_, resource::dynamodb::ValueError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Set<T>(pub BTreeSet<T>);

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(BTreeSet::new())
    }
}

impl<T> Deref for Set<T> {
    type Target = BTreeSet<T>;

    fn deref(&self) -> &BTreeSet<T> {
        &self.0
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(elements: I) -> Self {
        Self(elements.into_iter().collect())
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for Set<T> {
    fn from(elements: [T; N]) -> Self {
        elements.into_iter().collect()
    }
}

impl<T: Serialize> Serialize for Set<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        set::serialize(&self.0, serializer)
    }
}

impl<'de, T: Deserialize<'de> + Ord> Deserialize<'de> for Set<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        BTreeSet::deserialize(deserializer).map(Self)
    }
}

/// Makes the set of a list's elements.
pub(super) fn into_set(elements: Vec<AttributeValue>) -> Result<AttributeValue, ValueError> {
    match elements.first() {
        None => {
            let reason = "DynamoDB has no empty set; leave the attribute out";
            Err(ValueError::new(reason))
        }
        Some(AttributeValue::S(_)) => {
            let text = |value| match value {
                AttributeValue::S(text) => Some(text),
                _ => None,
            };
            Ok(AttributeValue::Ss(distinct(elements, text)?))
        }
        Some(AttributeValue::N(_)) => {
            let text = |value| match value {
                AttributeValue::N(text) => Some(text),
                _ => None,
            };
            Ok(AttributeValue::Ns(distinct(elements, text)?))
        }
        Some(AttributeValue::B(_)) => {
            let binary = |value| match value {
                AttributeValue::B(blob) => Some(blob.into_inner()),
                _ => None,
            };
            let blobs = distinct(elements, binary)?.into_iter();
            Ok(AttributeValue::Bs(blobs.map(Into::into).collect()))
        }
        Some(_) => {
            let reason = "a set holds strings, numbers, or binary values";
            Err(ValueError::new(reason).at(0))
        }
    }
}

/// The elements, if all are of one type and none is there twice.
fn distinct<T: Ord + Clone>(
    elements: Vec<AttributeValue>,
    read: impl Fn(AttributeValue) -> Option<T>,
) -> Result<Vec<T>, ValueError> {
    let mut seen = BTreeSet::new();
    let mut read_all = Vec::with_capacity(elements.len());
    for (index, element) in elements.into_iter().enumerate() {
        let wrong = |reason: &str| ValueError::new(reason).at(index);
        let value = read(element).ok_or_else(|| wrong("the elements of a set are of one type"))?;
        if !seen.insert(value.clone()) {
            return Err(wrong("the set has this element twice"));
        }
        read_all.push(value);
    }
    Ok(read_all)
}

/// Keeps a field of any type that serializes as a list, such as a `HashSet`, as a set.
///
/// ```
/// use std::collections::HashSet;
///
/// use resource::dynamodb::to_item;
///
/// #[derive(serde::Serialize, serde::Deserialize)]
/// struct Page {
///     #[serde(with = "resource::dynamodb::set")]
///     tags: HashSet<String>,
/// }
///
/// let page = Page { tags: HashSet::from(["rust".to_owned()]) };
/// assert_eq!(to_item(&page)?.attributes()["tags"].as_ss(), Ok(&vec!["rust".to_owned()]));
/// # Ok::<_, resource::dynamodb::ValueError>(())
/// ```
pub mod set {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::SET;

    /// For `#[serde(with = "resource::dynamodb::set")]`.
    ///
    /// # Errors
    ///
    /// If `DynamoDB` has no such set.
    pub fn serialize<T: Serialize, S: Serializer>(
        elements: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(SET, elements)
    }

    /// For `#[serde(with = "resource::dynamodb::set")]`.
    ///
    /// # Errors
    ///
    /// If the attribute is neither a set nor a list, or its elements do not fit the type.
    pub fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
    where
        T: Deserialize<'de>,
        D: Deserializer<'de>,
    {
        T::deserialize(deserializer)
    }
}
