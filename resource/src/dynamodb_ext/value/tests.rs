use std::collections::{BTreeMap, BTreeSet, HashMap};

use aws_sdk_dynamodb::primitives::Blob;
use aws_sdk_dynamodb::types::AttributeValue;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Binary, Item, Number, Set, ValueError, from_item, from_value, to_item, to_value};
use crate::dynamodb::item;

#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
struct Address {
    city: String,
    lines: Vec<String>,
}

#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
enum Event {
    Created,
    Moved(Address),
    Scored(i32, f64),
    Named { first: String, last: Option<String> },
}

#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
struct Row {
    pk: String,
    big: i128,
    unsigned: u64,
    float: f64,
    small: f32,
    exact: Number,
    flag: bool,
    letter: char,
    nothing: Option<u8>,
    unit: (),
    bytes: Binary,
    tags: Option<Set<String>>,
    scores: Option<Set<Number>>,
    blobs: Option<Set<Binary>>,
    pair: (u8, String),
    by_number: BTreeMap<u32, String>,
    events: Vec<Event>,
    address: Address,
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), ".{0,8}"]
}

fn decimal() -> impl Strategy<Value = Number> {
    ("[1-9][0-9]{0,36}", "[0-9]", -90_i32..80, any::<bool>()).prop_map(
        |(whole, fraction, exponent, negative)| {
            let sign = if negative { "-" } else { "" };
            format!("{sign}{whole}.{fraction}E{exponent}")
                .parse()
                .unwrap()
        },
    )
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        Just(Event::Created),
        (text(), prop::collection::vec(text(), 0..3))
            .prop_map(|(city, lines)| Event::Moved(Address { city, lines })),
        (any::<i32>(), -1e100..1e100).prop_map(|(rank, score)| Event::Scored(rank, score)),
        (text(), prop::option::of(text())).prop_map(|(first, last)| Event::Named { first, last }),
    ]
}

fn set_of<T: Ord + std::fmt::Debug>(
    element: impl Strategy<Value = T>,
) -> impl Strategy<Value = Option<Set<T>>> {
    prop::option::of(prop::collection::btree_set(element, 1..4).prop_map(Set))
}

/// An `i128` of at most 38 digits.
fn wide() -> impl Strategy<Value = i128> {
    let most = 10_i128.pow(38) - 1;
    -most..=most
}

prop_compose! {
    fn row()(
        (pk, big, unsigned, float, small) in (text(), wide(), any::<u64>(), -1e120..1e120, -1e30_f32..1e30),
        (exact, flag, letter, nothing) in (decimal(), any::<bool>(), any::<char>(), any::<Option<u8>>()),
        bytes in prop::collection::vec(any::<u8>(), 0..8),
        (tags, scores) in (set_of(text()), set_of(decimal())),
        blobs in set_of(prop::collection::vec(any::<u8>(), 1..4).prop_map(Binary)),
        pair in (any::<u8>(), text()),
        by_number in prop::collection::btree_map(any::<u32>(), text(), 0..3),
        events in prop::collection::vec(event(), 0..4),
        city in text(),
    ) -> Row {
        Row {
            pk, big, unsigned, float, small, exact, flag, letter, nothing, unit: (), bytes: Binary(bytes), tags, scores, blobs,
            pair, by_number, events, address: Address { city, lines: Vec::new() },
        }
    }
}

/// Any value of the SDK that the service could return.
fn value() -> impl Strategy<Value = AttributeValue> {
    let numbers = || decimal().prop_map(|number| number.as_str().to_owned());
    let blob = || prop::collection::vec(any::<u8>(), 0..4).prop_map(Blob::new);
    let leaf = prop_oneof![
        text().prop_map(AttributeValue::S),
        numbers().prop_map(AttributeValue::N),
        any::<i64>().prop_map(|value| AttributeValue::N(value.to_string())),
        blob().prop_map(AttributeValue::B),
        any::<bool>().prop_map(AttributeValue::Bool),
        Just(AttributeValue::Null(true)),
        prop::collection::btree_set(text(), 1..4)
            .prop_map(|set| AttributeValue::Ss(set.into_iter().collect())),
        prop::collection::btree_set(numbers(), 1..4)
            .prop_map(|set| AttributeValue::Ns(set.into_iter().collect())),
        prop::collection::btree_set(prop::collection::vec(any::<u8>(), 1..3), 1..4)
            .prop_map(|set| AttributeValue::Bs(set.into_iter().map(Blob::new).collect())),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(AttributeValue::L),
            prop::collection::hash_map(text(), inner, 0..4).prop_map(AttributeValue::M),
        ]
    })
}

proptest! {
    #[test]
    fn a_typed_row_comes_back_equal(row in row()) {
        let item = to_item(&row).unwrap();
        prop_assert_eq!(from_item::<Row>(item).unwrap(), row);
    }

    #[test]
    fn an_untyped_item_keeps_every_type(attributes in prop::collection::hash_map(text(), value(), 0..5)) {
        let item = Item::from(attributes);
        prop_assert_eq!(to_item(&item).unwrap(), item);
    }

    #[test]
    fn whatever_is_read_as_whatever_is_a_value_or_an_error(value in value()) {
        let _ = from_value::<Row>(value.clone());
        let _ = from_value::<Event>(value.clone());
        let _ = from_value::<Vec<u8>>(value.clone());
        let _ = from_value::<HashMap<u8, Number>>(value.clone());
        let _ = from_value::<Option<char>>(value.clone());
        let _ = from_value::<serde_json::Value>(value);
    }
}

#[test]
fn each_native_type_has_its_type_in_dynamodb() {
    let cases: Vec<(Result<AttributeValue, ValueError>, AttributeValue)> = vec![
        (to_value(""), AttributeValue::S(String::new())),
        (to_value(&-7), AttributeValue::N("-7".to_owned())),
        (to_value(&0.1), AttributeValue::N("0.1".to_owned())),
        (to_value(&0.1_f32), AttributeValue::N("0.1".to_owned())),
        (to_value(&1e100), AttributeValue::N("1E+100".to_owned())),
        (to_value(&-0.0), AttributeValue::N("0".to_owned())),
        (to_value(&true), AttributeValue::Bool(true)),
        (to_value(&None::<u8>), AttributeValue::Null(true)),
        (to_value(&()), AttributeValue::Null(true)),
        (to_value::<[u8]>(&[]), AttributeValue::L(Vec::new())),
        (
            to_value(&Binary::default()),
            AttributeValue::B(Blob::new([])),
        ),
        (
            to_value(&Event::Created),
            AttributeValue::S("Created".to_owned()),
        ),
        (
            to_value(&Set::from(["b", "a"])),
            AttributeValue::Ss(vec!["a".to_owned(), "b".to_owned()]),
        ),
        (
            to_value(&BTreeSet::from(["a"])),
            AttributeValue::L(vec![AttributeValue::S("a".to_owned())]),
        ),
    ];
    for (made, expected) in cases {
        assert_eq!(made, Ok(expected));
    }
}

#[test]
fn what_would_be_lost_is_an_error_that_names_the_attribute() {
    let cases = [
        (
            item! { "a": f64::NAN },
            "attribute a: NaN is not a number that DynamoDB can hold",
        ),
        (
            item! { "a": f32::INFINITY },
            "attribute a: inf is not a number that DynamoDB can hold",
        ),
        (
            item! { "a": 1e-200 },
            "attribute a: 1e-200 is not between 1E-130 and 9.9E+125 in size",
        ),
        (
            item! { "a": [i128::MAX] },
            "attribute a[0]: 170141183460469231731687303715884105727 has more than 38 digits, which DynamoDB cannot hold",
        ),
        (
            item! { "a": BTreeMap::from([("b", Set::<String>::default())]) },
            "attribute a.b: DynamoDB has no empty set; leave the attribute out",
        ),
        (
            item! { "a": Set::from([()]) },
            "attribute a[0]: a set holds strings, numbers, or binary values",
        ),
        (
            item! { "a": BTreeMap::from([((1, 2), 3)]) },
            "attribute a: the keys of a map are texts, numbers, or enums without fields",
        ),
    ];
    for (made, message) in cases {
        assert_eq!(made.unwrap_err().to_string(), message);
    }
    assert_eq!(
        to_item(&7).unwrap_err().to_string(),
        "an item is a struct or a map"
    );
}

#[test]
fn what_does_not_fit_is_an_error_that_names_the_attribute() {
    let item = item! { "city": "Köln", "lines": ["a", "b"] }.unwrap();
    assert!(from_item::<Address>(item).is_ok());
    let read = |item: Result<Item, ValueError>| from_item::<Address>(item.unwrap()).unwrap_err();
    let error = read(item! { "city": "Köln", "lines": [1] });
    assert_eq!(
        error.to_string(),
        "attribute lines[0]: invalid type: a number, expected a string"
    );
    let error = read(item! { "city": "Köln" });
    assert_eq!(error.to_string(), "missing field `lines`");
    let error = from_value::<u8>(AttributeValue::N("256".to_owned())).unwrap_err();
    assert_eq!(error.to_string(), "256 is not a u8");
}

#[test]
fn numbers_keep_their_digits_behind_flatten_too() {
    #[derive(Deserialize)]
    struct Outer {
        #[serde(flatten)]
        inner: Inner,
    }
    #[derive(Deserialize)]
    struct Inner {
        price: Number,
    }
    let digits = "12345678901234567890123456789.012345678";
    let item = item! { "price": digits.parse::<Number>().unwrap() }.unwrap();
    assert_eq!(
        from_item::<Outer>(item).unwrap().inner.price.as_str(),
        digits
    );
}

#[test]
fn an_item_is_json_and_json_is_an_item() {
    let json = serde_json::json!({"a": [1, -2.5, "x", null, {"b": true}], "c": ""});
    let item = to_item(&json).unwrap();
    assert_eq!(serde_json::to_value(&item).unwrap(), json);
    assert_eq!(from_item::<serde_json::Value>(item).unwrap(), json);
}
