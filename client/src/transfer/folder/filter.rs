//! Patterns for the files that are transferred.

use glob::Pattern;

use crate::error::{Error, Result};

/// Patterns as the caller set them. They are compiled when the transfer begins.
#[derive(Clone, Debug, Default)]
pub(super) struct Patterns {
    pub(super) include: Vec<String>,
    pub(super) exclude: Vec<String>,
}

/// Compiled patterns.
pub(super) struct Filter {
    include: Vec<Pattern>,
    exclude: Vec<Pattern>,
}

impl Patterns {
    pub(super) fn compile(&self) -> Result<Filter> {
        Ok(Filter {
            include: compile(&self.include)?,
            exclude: compile(&self.exclude)?,
        })
    }
}

impl Filter {
    /// Whether a path within the folder, with `/` between its names, is included and not excluded.
    pub(super) fn includes(&self, path: &str) -> bool {
        let included = self.include.is_empty() || any(&self.include, path);
        included && !any(&self.exclude, path)
    }
}

fn any(patterns: &[Pattern], path: &str) -> bool {
    patterns.iter().any(|pattern| pattern.matches(path))
}

fn compile(patterns: &[String]) -> Result<Vec<Pattern>> {
    let compiled = patterns.iter().map(|pattern| {
        Pattern::new(pattern)
            .map_err(|error| Error::Invalid(format!("the pattern {pattern:?}: {error}")))
    });
    compiled.collect()
}

#[cfg(test)]
mod tests {
    use super::Patterns;

    #[test]
    fn a_file_is_taken_that_is_included_and_not_excluded() {
        let patterns = Patterns {
            include: vec!["*.html".into(), "img/*".into()],
            exclude: vec!["*/draft*".into()],
        };
        let filter = patterns.compile().expect("patterns");
        for taken in ["a.html", "a/b.html", "img/a/b.png"] {
            assert!(filter.includes(taken), "{taken}");
        }
        for left in ["a.txt", "a/draft.html", "img/draft.png"] {
            assert!(!filter.includes(left), "{left}");
        }
        assert!(
            Patterns::default()
                .compile()
                .expect("none")
                .includes("anything")
        );
    }

    #[test]
    fn a_bad_pattern_is_named() {
        let patterns = Patterns {
            include: vec!["[a".into()],
            exclude: Vec::new(),
        };
        let error = patterns.compile().err().expect("no pattern");
        assert!(error.to_string().contains("[a"), "{error}");
    }
}
