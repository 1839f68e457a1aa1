//! Each fault of a description is an error with its line and column.

use resource_codegen::emit::Place;
use resource_codegen::generate;

/// The toy description with one piece of text put in place of another, and what is said about it.
#[track_caller]
fn fault(old: &str, new: &str) -> String {
    let toy = include_str!("toy.toml");
    assert!(toy.contains(old), "the toy has no {old}");
    generate("toy.toml", &toy.replacen(old, new, 1), Place::Here)
        .unwrap_err()
        .to_string()
}

#[test]
fn text_that_is_not_toml() {
    let said = fault("[Chest]", "[Chest");
    assert!(said.starts_with("toy.toml:13:7: "), "{said}");
}

#[test]
fn an_unknown_resource() {
    assert_eq!(
        fault("\"Toy(label, ?number)\"", "\"Doll(label, ?number)\""),
        "toy.toml:20:12: unknown resource `Doll`"
    );
}

#[test]
fn an_identifier_that_is_never_filled() {
    assert_eq!(
        fault("\"Toy(label, ?number)\"", "\"Toy(label)\""),
        "toy.toml:20:12: identifier `number` of Toy is never filled: Toy takes 2, given 1"
    );
}

#[test]
fn more_values_than_identifiers() {
    assert_eq!(
        fault("\"Chest(chest_label)\"", "\"Chest(chest_label, number)\""),
        "toy.toml:28:14: Chest takes 1, given 2"
    );
}

#[test]
fn a_value_that_is_no_identifier() {
    assert_eq!(
        fault("\"Chest(chest_label)\"", "\"Chest(label)\""),
        "toy.toml:28:20: `label` is no identifier of Toy; write `?label` to ask the caller for it"
    );
}

#[test]
fn a_response_where_nothing_is_sent() {
    assert_eq!(
        fault("\"Toy(label, ?number)\"", "\"Toy(label, .number)\""),
        "toy.toml:20:24: `.number` is read from a response, and a sub-resource is made without a request"
    );
}

#[test]
fn two_members_of_one_name() {
    assert_eq!(
        fault("has.toy", "has.empty"),
        "toy.toml:20:5: `empty` is both an action and a sub-resource of Chest"
    );
}

#[test]
fn a_member_named_as_what_every_handle_has() {
    assert_eq!(
        fault("actions.empty", "actions.client"),
        "toy.toml:17:9: `client` is both a method of every handle and an action of Chest"
    );
}

#[test]
fn an_unknown_key() {
    assert_eq!(
        fault("waiters = {", "waiter = {"),
        "toy.toml:21:1: unknown key `waiter` in [Chest]; known are about, example, identifiers, listed, load, data, \
         actions, has, collections, batch, waiters, gaps"
    );
}

#[test]
fn a_key_that_is_missing() {
    assert_eq!(
        fault("about = \"A toy in a chest\"\n", ""),
        "toy.toml:24:2: [Toy] lacks `about`"
    );
}

#[test]
fn a_value_of_the_wrong_kind() {
    assert_eq!(
        fault("load = \"GetChest\"", "load = 3"),
        "toy.toml:16:8: `load` takes text"
    );
}

#[test]
fn a_string_that_breaks_the_notation() {
    assert_eq!(
        fault("\"Chest(chest_label)\"", "\"Chest(chest_label\""),
        "toy.toml:28:31: expected `,` or `)`, found the end of the string"
    );
    assert_eq!(
        fault("\"EmptyChest!\"", "\"EmptyChest! now\""),
        "toy.toml:17:30: expected the end of the string, found `now`"
    );
}

#[test]
fn an_operation_without_a_sentence() {
    assert_eq!(
        fault("\"GetChest\"", "\"OpenChest\""),
        "toy.toml:16:9: operation `OpenChest` has no sentence under [operations]"
    );
}

#[test]
fn an_operation_described_for_nothing() {
    assert_eq!(
        fault("GetChest = ", "Wash = \"Washes\"\nGetChest = "),
        "toy.toml:84:1: operation `Wash` is described and never used"
    );
}

#[test]
fn a_change_that_the_action_cannot_make() {
    assert_eq!(
        fault(
            "\"AddToy -> Toy(label, .number)\"",
            "\"AddToy! -> Toy(label, ?number)\""
        ),
        "toy.toml:18:9: `add` gives a resource that the caller names, and so cannot have `!`"
    );
}

#[test]
fn an_attribute_of_a_resource_that_has_none() {
    assert_eq!(
        fault("\"Chest(chest_label)\"", "\"Chest(@ChestLabel)\""),
        "toy.toml:28:21: `@ChestLabel` is an attribute, and Toy has neither `load` nor `data`"
    );
}

#[test]
fn a_parameter_set_to_what_names_nothing() {
    assert_eq!(
        fault("NewShelfId = ?to", "NewShelfId = ?there"),
        "toy.toml:43:42: `?there` names no resource in which the action ends"
    );
}

#[test]
fn a_value_of_a_request_that_is_no_identifier() {
    assert_eq!(
        fault("Values = id", "Values = name"),
        "toy.toml:46:83: `name` is no identifier of Shelf; write `?name` to ask the caller for it"
    );
}

#[test]
fn pages_of_an_operation_that_lists_nothing() {
    assert_eq!(
        fault("ListToys = \"NextToken", "GetRoom = \"NextToken"),
        "toy.toml:67:1: operation `GetRoom` is described and never used"
    );
}

#[test]
fn a_collection_that_says_nothing_of_its_entries() {
    assert_eq!(
        fault(" of String in Labels[]", ""),
        "toy.toml:47:45: expected `of` and the type of an entry, found the end of the string"
    );
}

#[test]
fn an_identifier_that_is_not_sent_and_does_not_exist() {
    assert_eq!(
        fault("DustRoom(-id", "DustRoom(-name"),
        "toy.toml:39:27: `name` is no identifier of Shelf; write `?name` to ask the caller for it"
    );
}
