use aws_sdk_dynamodb::types::AttributeValue;
use proptest::prelude::*;

use super::{Attr, Condition, Key, Placeholders, Update};

/// The expression, with each placeholder replaced by the name or value that it stands for.
fn spelled_out(text: String, placeholders: Placeholders) -> String {
    let (names, values) = placeholders.into_filled();
    let mut replacements: Vec<(String, String)> = names.unwrap_or_default().into_iter().collect();
    for (placeholder, value) in values.unwrap_or_default() {
        let shown = match value {
            AttributeValue::S(text) => format!("'{text}'"),
            AttributeValue::N(text) => text,
            other => format!("{other:?}"),
        };
        replacements.push((placeholder, shown));
    }
    // The longest first, so that `#10` is not taken for `#1`.
    replacements.sort_by_key(|(placeholder, _)| std::cmp::Reverse(placeholder.len()));
    replacements
        .into_iter()
        .fold(text, |text, (placeholder, shown)| {
            text.replace(&placeholder, &shown)
        })
}

fn spelled(condition: Condition) -> String {
    let mut placeholders = Placeholders::default();
    let text = condition.build(&mut placeholders).unwrap();
    spelled_out(text, placeholders)
}

#[test]
fn every_condition_is_written_as_dynamodb_reads_it() {
    let cases = [
        (Attr("a").eq(1), "a = 1"),
        (Attr("a").ne("x"), "a <> 'x'"),
        (Attr("a").lt(Attr("b")), "a < b"),
        (Attr("a").lte(1), "a <= 1"),
        (Attr("a").gt(1), "a > 1"),
        (Attr("a").gte(1), "a >= 1"),
        (Attr("a").between(1, Attr("b")), "a BETWEEN 1 AND b"),
        (Attr("a").is_in([1, 2]), "a IN (1, 2)"),
        (Attr("a").exists(), "attribute_exists(a)"),
        (Attr("a").not_exists(), "attribute_not_exists(a)"),
        (Attr("a").attribute_type("SS"), "attribute_type(a, 'SS')"),
        (Attr("a").begins_with("x"), "begins_with(a, 'x')"),
        (Attr("a").contains("x"), "contains(a, 'x')"),
        (Attr("a").size().gt(Attr("b").size()), "size(a) > size(b)"),
        (Attr("a").field("b").at(2).field("c").eq(1), "a.b[2].c = 1"),
        (!Attr("a").eq(1), "NOT (a = 1)"),
        (
            (Attr("a").eq(1) | Attr("b").eq(2)) & Attr("c").exists(),
            "((a = 1) OR (b = 2)) AND attribute_exists(c)",
        ),
    ];
    for (condition, text) in cases {
        assert_eq!(spelled(condition), text);
    }
}

#[test]
fn a_name_is_one_name_whatever_is_in_it() {
    let mut placeholders = Placeholders::default();
    let condition = Attr("a.b").eq(1) & Attr("size").eq(2) & Attr("a.b").exists();
    condition.build(&mut placeholders).unwrap();
    let (names, _) = placeholders.into_filled();
    let mut names: Vec<_> = names.unwrap().into_values().collect();
    names.sort();
    assert_eq!(names, ["a.b", "size"]);
}

#[test]
fn a_value_that_dynamodb_cannot_hold_is_an_error_of_its_attribute() {
    let build = |condition: Condition| {
        condition
            .build(&mut Placeholders::default())
            .unwrap_err()
            .to_string()
    };
    let reason = "NaN is not a number that DynamoDB can hold";
    assert_eq!(
        build(Attr("a").field("b").gt(f64::NAN)),
        format!("attribute a.b: {reason}")
    );
    assert_eq!(
        build(Attr("a").between(1.0, f64::NAN)),
        format!("attribute a: {reason}")
    );
    assert_eq!(
        build(Attr("a").is_in(Vec::<u8>::new())),
        "attribute a: is_in was given no values"
    );
    let update = Update::new().set("b", Attr("b").plus(f64::NAN));
    let error = update.build(&mut Placeholders::default()).unwrap_err();
    assert_eq!(error.attribute(), "b");
}

#[test]
fn one_request_shares_its_placeholders() {
    let mut placeholders = Placeholders::default();
    let key = (Key("pk").eq("a") & Key("sk").begins_with("b"))
        .build(&mut placeholders)
        .unwrap();
    let filter = Attr("views").gt(1).build(&mut placeholders).unwrap();
    let projection = placeholders.projection(&[super::Path::new("pk"), super::Path::new("name")]);
    assert_eq!(key, "(#0 = :0) AND begins_with(#1, :1)");
    assert_eq!(filter, "#2 > :2");
    assert_eq!(projection.as_deref(), Some("#0, #3"));
}

#[test]
fn no_expression_has_no_placeholders() {
    let mut placeholders = Placeholders::default();
    assert_eq!(placeholders.projection(&[]), None);
    assert_eq!(placeholders.into_filled(), (None, None));
}

proptest! {
    #[test]
    fn a_name_never_becomes_syntax(name in ".{1,12}", value in ".{0,12}") {
        let text = Attr(name.clone()).eq(value.clone()).to_string();
        prop_assert_eq!(text, "#0 = :0");
        let update = Update::new().set(name.as_str(), value).remove(name.as_str()).to_string();
        prop_assert_eq!(update, "SET #0 = :0 REMOVE #0");
    }
}
