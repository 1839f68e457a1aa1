//! Merges the versions and the delete markers of a page.

use super::Entry;

/// Merges two lists that are each in order. The SDK sorts the versions and the delete markers of a page into two lists.
pub(super) fn merge_by_key<'a>(
    left: impl Iterator<Item = Entry<'a>>,
    right: impl Iterator<Item = Entry<'a>>,
) -> impl Iterator<Item = Entry<'a>> {
    let (mut left, mut right) = (left.peekable(), right.peekable());
    std::iter::from_fn(move || match (left.peek(), right.peek()) {
        (Some((from_left, _)), Some((from_right, _))) if from_left > from_right => right.next(),
        (Some(_), _) => left.next(),
        (None, _) => right.next(),
    })
}
