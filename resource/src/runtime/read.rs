//! Reads the SDK's structures, whose members are optional in some and required in others.

use std::sync::Arc;

use client::error::Subject;

/// A text, whether the member is required or optional.
#[inline]
pub fn text<'a>(value: impl Into<Option<&'a str>>) -> Option<&'a str> {
    value.into()
}

/// The name that an entry of a listing gives. The service leaves none out; if it did, the name would be empty and
/// the first request to it refused.
#[inline]
pub fn name<'a>(value: impl Into<Option<&'a str>>) -> Arc<str> {
    value.into().unwrap_or_default().into()
}

/// A structure, whether the member is required or optional.
#[inline]
pub fn one<T>(value: impl Into<Option<T>>) -> Option<T> {
    value.into()
}

/// Every element of a list.
#[inline]
pub fn all<L: List>(list: L) -> Vec<L::Element> {
    list.into_elements()
}

/// The first element of a list.
#[inline]
pub fn first<L: List>(list: L) -> Option<L::Element> {
    list.into_elements().into_iter().next()
}

/// A member without which the response makes no sense.
///
/// # Errors
///
/// [`client::Error::Integrity`], which names the member, if it is not there.
pub fn required<T>(member: &str, value: Option<T>) -> client::Result<T> {
    value.ok_or_else(|| client::Error::Integrity {
        subject: Subject::default(),
        reason: format!("the response lacks {member}"),
    })
}

/// The error for a structure of a request that lacks a required member.
#[must_use]
#[expect(clippy::needless_pass_by_value, reason = "for `map_err`")]
pub fn unbuilt(error: aws_smithy_types::error::operation::BuildError) -> crate::Error {
    client::Error::Invalid(error.to_string()).into()
}

/// A list of the SDK, required or optional.
pub trait List {
    /// The type of its elements.
    type Element;

    /// Its elements; none, if it is not there.
    fn into_elements(self) -> Vec<Self::Element>;
}

impl<T> List for Vec<T> {
    type Element = T;

    fn into_elements(self) -> Self {
        self
    }
}

impl<T> List for Option<Vec<T>> {
    type Element = T;

    fn into_elements(self) -> Vec<T> {
        self.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{all, first, name, one, required, text};

    #[test]
    fn required_and_optional_members_are_read_alike() {
        assert_eq!((text("a"), text(Some("a"))), (Some("a"), Some("a")));
        assert_eq!((&*name("a"), &*name(None)), ("a", ""));
        assert_eq!((one::<u8>(7), one::<u8>(Some(7))), (Some(7), Some(7)));
        assert_eq!(
            (all(vec![1, 2]), all(Some(vec![1, 2])), all(None::<Vec<u8>>)),
            (vec![1, 2], vec![1, 2], vec![])
        );
        assert_eq!((first(vec![1, 2]), first(None::<Vec<u8>>)), (Some(1), None));
    }

    #[test]
    fn a_member_that_is_missing_is_named() {
        let error = required::<u8>("Table.TableName", None).unwrap_err();
        assert!(error.to_string().contains("Table.TableName"), "{error}");
    }
}
