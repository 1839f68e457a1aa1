//! A signed form.

use std::fmt;

/// A signed form: its URL, and the fields that come before the file.
#[derive(Clone, PartialEq, Eq)]
pub struct PostForm {
    pub(super) url: String,
    pub(super) fields: Vec<(String, String)>,
}

impl PostForm {
    /// The bucket's URL: the `action` of the HTML form.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The fields, in the order to send them; the file comes last, as the field `file`.
    #[must_use]
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }
}

impl fmt::Debug for PostForm {
    /// Shows only the names of the fields, since signature, token and policy let anyone upload.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PostForm")
            .field("url", &self.url)
            .field("fields", &names(&self.fields))
            .finish()
    }
}

/// The names of fields, for `Debug`.
pub(super) fn names(fields: &[(String, String)]) -> Vec<&str> {
    fields.iter().map(|(name, _)| name.as_str()).collect()
}
