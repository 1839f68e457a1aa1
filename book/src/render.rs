//! Loads the book with its preprocessor and writes the HTML.

use std::path::PathBuf;

use mdbook_driver::MDBook;
use mdbook_preprocessor::book::{Book, BookItem};
use mdbook_preprocessor::errors::{Error, Result};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

use crate::{expand, workspace};

/// Puts what programs produced in the place of the directives that name it.
struct Directives;

impl Preprocessor for Directives {
    fn name(&self) -> &'static str {
        "directives"
    }

    fn run(&self, _context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        let mut failed = Vec::new();
        book.for_each_mut(|item| {
            if let BookItem::Chapter(chapter) = item {
                match expand::page(&chapter.content) {
                    Ok(content) => chapter.content = content,
                    Err(error) => failed.push(format!("{}: {error}", chapter.name)),
                }
            }
        });
        if failed.is_empty() {
            Ok(book)
        } else {
            Err(Error::msg(failed.join("\n")))
        }
    }
}

/// The book with its preprocessor, ready to build.
///
/// # Errors
///
/// When `book.toml` or `SUMMARY.md` cannot be read, or a page that it names is missing.
pub fn load() -> Result<MDBook> {
    let mut book = MDBook::load(workspace::book())?;
    book.with_preprocessor(Directives);
    Ok(book)
}

/// Writes the HTML and answers the folder that holds it.
///
/// # Errors
///
/// As [`load`], and when a directive names something that is not there or a file cannot be written.
pub fn build() -> Result<PathBuf> {
    load()?.build()?;
    Ok(workspace::output())
}
