//! Finds `{{#name argument …}}` in a page and replaces it.

use mdbook_preprocessor::errors::{Error, Result};

/// One directive of a page: `{{#listing client/src/s3.rs:client}}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Directive {
    /// The word after `{{#`.
    pub name: String,
    /// The words after the name.
    pub arguments: Vec<String>,
}

impl Directive {
    fn parse(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace().map(str::to_owned);
        Some(Self {
            name: words.next()?,
            arguments: words.collect(),
        })
    }

    /// The arguments, when there are exactly `N` of them.
    ///
    /// # Errors
    ///
    /// Names the directive when there are more or fewer.
    pub fn arguments<const N: usize>(&self) -> Result<[&str; N]> {
        let words: Vec<&str> = self.arguments.iter().map(String::as_str).collect();
        words.try_into().map_err(|_| {
            Error::msg(format!(
                "{{{{#{}}}}} takes {N} arguments, not {}",
                self.name,
                self.arguments.len()
            ))
        })
    }
}

/// Every directive of a page, in order. A backslash before the braces hides one.
#[must_use]
pub fn directives(page: &str) -> Vec<Directive> {
    let mut found = Vec::new();
    // The closure cannot fail, so the page that comes back does not matter.
    let _ = replace(page, |directive| {
        found.push(directive.clone());
        Ok(None)
    });
    found
}

/// Puts what `with` answers in each directive's place; `None` leaves it as it stands.
///
/// # Errors
///
/// The first error that `with` answers.
pub fn replace(
    page: &str,
    mut with: impl FnMut(&Directive) -> Result<Option<String>>,
) -> Result<String> {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = rest.find("{{#") {
        let (before, from) = rest.split_at(start);
        let Some(end) = from.find("}}") else { break };
        let (whole, after) = from.split_at(end + 2);
        let inner = &whole[3..whole.len() - 2];
        out.push_str(before);
        let replacement = match Directive::parse(inner) {
            Some(directive) if !before.ends_with('\\') => with(&directive)?,
            _ => None,
        };
        out.push_str(replacement.as_deref().unwrap_or(whole));
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directive_is_replaced_and_the_rest_kept() {
        let page = "before {{#listing a.rs:b}} after";
        let out = replace(page, |d| Ok(Some(d.arguments.join("|")))).unwrap();
        assert_eq!(out, "before a.rs:b after");
    }

    #[test]
    fn an_escaped_or_unfinished_directive_stands_as_it_is() {
        for page in [
            "\\{{#listing a}}",
            "{{#listing a",
            "{{#}}",
            "{{ #listing a }}",
        ] {
            assert_eq!(replace(page, |_| Ok(Some("x".into()))).unwrap(), page);
        }
    }

    #[test]
    fn the_number_of_arguments_is_checked() {
        let directive = directives("{{#output list-objects client}}").remove(0);
        assert_eq!(
            directive.arguments::<2>().unwrap(),
            ["list-objects", "client"]
        );
        assert!(directive.arguments::<1>().is_err());
    }
}
