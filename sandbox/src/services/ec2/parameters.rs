//! The parameters of a request.

use super::error;
use crate::services::call::Call;
use crate::services::failure::Failure;
use crate::services::form::{self, Pairs};

/// The parameters of a request, or of one item of a list in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parameters(Pairs);

impl Parameters {
    /// # Errors
    ///
    /// `InvalidParameterValue` for a value that no XML document can repeat.
    pub(super) fn read(call: &Call) -> Result<Self, Failure> {
        let pairs = form::pairs(call);
        for (name, value) in &pairs {
            if !value.chars().all(is_xml) {
                let reason = "It has a control character.";
                return Err(error::invalid_value(value.escape_debug(), name, reason));
            }
        }
        Ok(Self(pairs))
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        let pair = self.0.iter().find(|(known, _)| known == name);
        pair.map(|(_, value)| value.as_str())
    }

    pub(super) fn required(&self, name: &str) -> Result<&str, Failure> {
        self.text(name)
            .filter(|text| !text.is_empty())
            .ok_or_else(|| error::missing(name))
    }

    pub(super) fn number(&self, name: &str) -> Result<Option<usize>, Failure> {
        let Some(text) = self.text(name) else {
            return Ok(None);
        };
        let number = text.parse().map(Some);
        number.map_err(|_| error::invalid_value(text, name, "It is not a whole number."))
    }

    pub(super) fn flag(&self, name: &str) -> Result<bool, Failure> {
        match self.text(name) {
            None | Some("false") => Ok(false),
            Some("true") => Ok(true),
            Some(text) => Err(error::invalid_value(text, name, "It is not a boolean.")),
        }
    }

    /// The texts of a list, as `InstanceId.1`.
    pub(super) fn texts(&self, name: &str) -> Vec<String> {
        let items = self.items(name).into_iter();
        items
            .filter_map(|item| Some(item.text("")?.to_owned()))
            .collect()
    }

    /// The structures of a list, as `Filter.1.Name`.
    pub(super) fn items(&self, name: &str) -> Vec<Self> {
        let of_list = |(known, value): &(String, String)| {
            let rest = known.strip_prefix(name)?.strip_prefix('.')?;
            Some((rest.to_owned(), value.clone()))
        };
        let items = form::items(self.0.iter().filter_map(of_list).collect());
        items.into_iter().map(Self).collect()
    }
}

/// Whether XML 1.0 can have it.
fn is_xml(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameters(pairs: &[(&str, &str)]) -> Parameters {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Parameters(pairs.iter().map(owned).collect())
    }

    #[test]
    fn lists_are_in_the_order_of_their_numbers() {
        let read = parameters(&[
            ("InstanceId.10", "c"),
            ("InstanceId.2", "b"),
            ("InstanceId.1", "a"),
            ("InstanceIdentity.1", "another"),
            ("InstanceId.x", "no number"),
            ("Filter.1.Name", "tag:Name"),
            ("Filter.1.Value.2", "v"),
            ("Filter.1.Value.1", "u"),
        ]);
        assert_eq!(read.texts("InstanceId"), ["a", "b", "c"]);
        let filters = read.items("Filter");
        assert_eq!(filters.len(), 1);
        assert_eq!(filters[0].text("Name"), Some("tag:Name"));
        assert_eq!(filters[0].texts("Value"), ["u", "v"]);
        assert_eq!(read.texts("Nothing"), [] as [&str; 0]);
    }

    #[test]
    fn a_parameter_of_another_type_is_refused() {
        let read = parameters(&[("MinCount", "-1"), ("MaxCount", "2"), ("DryRun", "yes")]);
        assert_eq!(read.number("MaxCount"), Ok(Some(2)));
        assert_eq!(read.number("Nothing"), Ok(None));
        let code = |failure: Failure| failure.code;
        let invalid = "InvalidParameterValue".to_owned();
        assert_eq!(read.number("MinCount").map_err(code), Err(invalid.clone()));
        assert_eq!(read.flag("DryRun").map_err(code), Err(invalid));
        assert_eq!(read.flag("Nothing"), Ok(false));
    }
}
