//! An item with its attributes, untyped.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::hash::BuildHasher;

use aws_sdk_dynamodb::types::AttributeValue;
use serde::de::DeserializeOwned;
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::decimal::Number;
use super::sets::set;
use super::{Binary, ValueError, from_item, from_value, to_item, to_value};

/// An item, or the key of one: attributes by name, untyped.
///
/// Make one with [`item!`](crate::dynamodb::item), or with [`to_item`] from any `serde` type. [`get`](Self::get) reads
/// one attribute, and [`to`](Self::to) converts the whole item to your type. An item holds the SDK's own values,
/// so taking one from a response costs nothing.
///
/// ```
/// use resource::dynamodb::item;
///
/// let mut item = item! { "pk": "user#1", "views": 10, "address": item! { "city": "Köln" }? }?;
/// item.insert("active", true)?;
///
/// assert_eq!(item.get::<u64>("views")?, Some(10));
/// assert_eq!(item.get::<String>("email")?, None);
/// assert_eq!(format!("{item:?}"), r#"{"active": true, "address": {"city": "Köln"}, "pk": "user#1", "views": 10}"#);
/// # Ok::<_, resource::dynamodb::ValueError>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct Item {
    attributes: HashMap<String, AttributeValue>,
}

impl Item {
    /// An item without attributes.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The value of an attribute, as any `serde` type; `None` if the item has no such attribute.
    ///
    /// # Errors
    ///
    /// [`ValueError`] if the value does not fit the type.
    pub fn get<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, ValueError> {
        let Some(value) = self.attributes.get(name) else {
            return Ok(None);
        };
        let value = from_value(value.clone());
        value.map(Some).map_err(|error| error.in_attribute(name))
    }

    /// Sets an attribute, and returns the item for the next one.
    ///
    /// # Errors
    ///
    /// [`ValueError`] if `DynamoDB` cannot hold the value.
    pub fn insert<T: Serialize>(
        &mut self,
        name: impl Into<String>,
        value: T,
    ) -> Result<&mut Self, ValueError> {
        let name = name.into();
        let value = to_value(&value).map_err(|error| error.in_attribute(&name))?;
        self.attributes.insert(name, value);
        Ok(self)
    }

    /// The item as any `serde` type.
    ///
    /// # Errors
    ///
    /// [`ValueError`] if an attribute is missing or does not fit the type.
    pub fn to<T: DeserializeOwned>(self) -> Result<T, ValueError> {
        from_item(self)
    }

    /// The attributes, as the SDK has them.
    #[must_use]
    pub fn attributes(&self) -> &HashMap<String, AttributeValue> {
        &self.attributes
    }

    /// The attributes, for the SDK's builders.
    #[must_use]
    pub fn into_attributes(self) -> HashMap<String, AttributeValue> {
        self.attributes
    }

    /// Whether it has no attributes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.attributes.is_empty()
    }

    /// How many attributes it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.attributes.len()
    }
}

impl From<HashMap<String, AttributeValue>> for Item {
    fn from(attributes: HashMap<String, AttributeValue>) -> Self {
        Self { attributes }
    }
}

impl fmt::Debug for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug_map(&self.attributes, f)
    }
}

/// For debugging, in the order of the names, so that equal items look the same.
fn debug_map(
    attributes: &HashMap<String, AttributeValue>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let ordered: BTreeMap<_, _> = attributes
        .iter()
        .map(|(name, value)| (name, Native(value)))
        .collect();
    f.debug_map().entries(ordered).finish()
}

/// A value of the SDK, shown and serialized as the native value that it is.
struct Native<'a>(&'a AttributeValue);

impl fmt::Debug for Native<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            AttributeValue::S(text) => fmt::Debug::fmt(text, f),
            AttributeValue::N(text) => f.write_str(text),
            AttributeValue::B(blob) => Binary::from(blob.as_ref()).fmt(f),
            AttributeValue::Bool(value) => value.fmt(f),
            AttributeValue::Null(_) => f.write_str("null"),
            AttributeValue::L(elements) => {
                f.debug_list().entries(elements.iter().map(Native)).finish()
            }
            AttributeValue::M(attributes) => debug_map(attributes, f),
            AttributeValue::Ss(texts) => f.debug_set().entries(texts).finish(),
            AttributeValue::Ns(texts) => {
                let numbers = texts.iter().map(|text| format_args!("{text}").to_string());
                f.write_str("{")?;
                f.write_str(&numbers.collect::<Vec<_>>().join(", "))?;
                f.write_str("}")
            }
            AttributeValue::Bs(blobs) => {
                let blobs = blobs.iter().map(|blob| Binary::from(blob.as_ref()));
                f.debug_set().entries(blobs).finish()
            }
            other => other.fmt(f),
        }
    }
}

/// The item as a map, such as a JSON object: numbers as numbers where that loses nothing, sets as lists.
impl Serialize for Item {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize_map(&self.attributes, serializer)
    }
}

fn serialize_map<S: Serializer>(
    attributes: &HashMap<String, AttributeValue>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(attributes.len()))?;
    for (name, value) in attributes {
        map.serialize_entry(name, &Native(value))?;
    }
    map.end()
}

impl Serialize for Native<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::Error as _;

        let number = |text: &String| text.parse::<Number>().map_err(S::Error::custom);
        match self.0 {
            AttributeValue::S(text) => serializer.serialize_str(text),
            AttributeValue::N(text) => number(text)?.serialize(serializer),
            AttributeValue::B(blob) => serializer.serialize_bytes(blob.as_ref()),
            AttributeValue::Bool(value) => serializer.serialize_bool(*value),
            AttributeValue::Null(_) => serializer.serialize_unit(),
            AttributeValue::L(elements) => serializer.collect_seq(elements.iter().map(Native)),
            AttributeValue::M(attributes) => serialize_map(attributes, serializer),
            AttributeValue::Ss(texts) => set::serialize(texts, serializer),
            AttributeValue::Ns(texts) => {
                let numbers: Vec<_> = texts.iter().map(number).collect::<Result<_, _>>()?;
                set::serialize(&numbers, serializer)
            }
            AttributeValue::Bs(blobs) => {
                let blobs = blobs.iter().map(|blob| Binary::from(blob.as_ref()));
                set::serialize(&blobs.collect::<Vec<_>>(), serializer)
            }
            other => {
                let reason = format!("a type that this version does not know: {other:?}");
                Err(S::Error::custom(reason))
            }
        }
    }
}

/// What can be sent as an item or a key: an [`Item`], the result of [`item!`](crate::dynamodb::item), or a reference to
/// any `serde` type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an item",
    label = "not an item",
    note = "an item is an `Item`, the result of `item!`, or a reference to a type that implements `serde::Serialize`"
)]
pub trait IntoItem {
    /// The item.
    ///
    /// # Errors
    ///
    /// [`ValueError`] if `DynamoDB` cannot hold a value in it.
    fn into_item(self) -> Result<Item, ValueError>;
}

impl IntoItem for Item {
    fn into_item(self) -> Result<Item, ValueError> {
        Ok(self)
    }
}

impl IntoItem for Result<Item, ValueError> {
    fn into_item(self) -> Result<Item, ValueError> {
        self
    }
}

impl<S: BuildHasher> IntoItem for HashMap<String, AttributeValue, S> {
    fn into_item(self) -> Result<Item, ValueError> {
        Ok(self.into_iter().collect::<HashMap<_, _>>().into())
    }
}

impl<T: Serialize + ?Sized> IntoItem for &T {
    fn into_item(self) -> Result<Item, ValueError> {
        to_item(self)
    }
}

/// Makes an [`Item`](crate::dynamodb::Item), or the key of one, from native values.
///
/// The values may be of any `serde` type. A map inside is an `item!` with a `?` after it. The result is an error if `DynamoDB` cannot hold one of them. Methods that
/// take an item also take this result, and return its error.
///
/// ```
/// use resource::dynamodb::{Binary, Number, Set, item};
///
/// let item = item! {
///     "pk": "user#1",
///     "balance": "12345678901234567890.01".parse::<Number>()?,
///     "tags": Set::from(["a", "b"]),
///     "avatar": Binary::from([1, 2, 3]),
///     "nickname": (),
///     "history": [1, 2, 3],
///     "address": item! { "city": "Köln", "line 2": "" }?,
/// }?;
/// assert_eq!(item.len(), 7);
/// # Ok::<_, resource::dynamodb::ValueError>(())
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __dynamodb_item {
    ($($name:literal : $value:expr),* $(,)?) => {{
        #[allow(unused_mut)]
        let mut draft = $crate::dynamodb::ItemDraft::new();
        $(draft.insert($name, $value);)*
        draft.finish()
    }};
}

/// What [`item!`](crate::dynamodb::item) fills. The first error is kept, so that values may be any expressions.
#[doc(hidden)]
#[derive(Debug)]
pub struct ItemDraft(Result<Item, ValueError>);

#[doc(hidden)]
impl ItemDraft {
    #[must_use]
    #[expect(clippy::new_without_default, reason = "for the macro alone")]
    pub fn new() -> Self {
        Self(Ok(Item::new()))
    }

    pub fn insert<T: Serialize>(&mut self, name: &str, value: T) {
        if let Ok(item) = &mut self.0
            && let Err(error) = item.insert(name, value)
        {
            self.0 = Err(error);
        }
    }

    #[must_use = "an item is not sent by itself"]
    pub fn finish(self) -> Result<Item, ValueError> {
        self.0
    }
}
