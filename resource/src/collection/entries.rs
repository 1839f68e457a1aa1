//! How the pages of S3's listings become the entries of a collection.

use std::fmt;

use client::pages::{self, Continuation, Seen};

/// A listing request of S3: the SDK's fluent builder, and how its pages become entries.
///
/// The request for a page, the rule for the next one, and the part of the bucket that was asked for are those of
/// [`client::pages`].
pub trait ListEntries: pages::Listing<Token = Continuation> {
    /// The SDK's input builder, inside of the fluent builder.
    type Input: fmt::Debug;

    /// One entry of a page.
    type Entry: Send + 'static;

    /// The parameters as set so far.
    fn input(&self) -> &Self::Input;

    /// Asks for keys in an encoding that holds every key. XML cannot.
    #[must_use]
    fn encoded(self) -> Self {
        self
    }

    /// The entries and the common prefixes of a page, whose keys are decoded.
    fn entries(&self, page: Self::Page) -> (Vec<Self::Entry>, Vec<String>);

    /// Checks that the entries and the common prefixes were asked for, and that none is listed twice.
    ///
    /// # Errors
    ///
    /// Says what is wrong with them.
    fn check_entries(
        &self,
        entries: &[Self::Entry],
        prefixes: &[String],
        seen: &mut Seen,
    ) -> Result<(), String>;
}
