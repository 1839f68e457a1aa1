//! The numbered parameters of the query services, as `Filter.1.Value.2`.

use std::collections::BTreeMap;

use super::call::Call;

/// Names and values, decoded.
pub(super) type Pairs = Vec<(String, String)>;

/// The parameters of a request, from its query and its body.
pub(super) fn pairs(call: &Call) -> Pairs {
    let query = call.parts.uri.query().unwrap_or_default().as_bytes();
    let pairs = form_urlencoded::parse(query).chain(form_urlencoded::parse(&call.body));
    pairs
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect()
}

/// The items of a list, in the order of their numbers. A name loses its number: `2.Name` becomes `Name`.
pub(super) fn items(pairs: Pairs) -> Vec<Pairs> {
    let mut items: BTreeMap<u32, Pairs> = BTreeMap::new();
    for (name, value) in pairs {
        let (number, rest) = name.split_once('.').unwrap_or((&name, ""));
        if let Ok(number) = number.parse() {
            items
                .entry(number)
                .or_default()
                .push((rest.to_owned(), value));
        }
    }
    items.into_values().collect()
}
