//! Documentation comments.

use super::On;
use crate::names::pascal;

/// How wide a line of documentation may be, its indentation included.
const WIDTH: usize = 110;

/// Paragraphs as `///` lines, broken between words.
pub(super) fn docs(paragraphs: &[String]) -> String {
    comment("    ///", paragraphs)
}

/// The `//!` lines at the top of a resource's file.
pub(super) fn module(on: &On<'_>) -> String {
    comment(
        "//!",
        &[format!(
            "[`{}`]: {}.",
            on.name(),
            lower_first(&on.resource.about)
        )],
    )
}

/// Paragraphs behind `prefix`. Code and tables, each a paragraph, stay as they are.
pub(super) fn comment(prefix: &str, paragraphs: &[String]) -> String {
    let mut text = String::new();
    for (place, paragraph) in paragraphs.iter().enumerate() {
        if place > 0 {
            text.push_str(prefix);
            text.push('\n');
        }
        let verbatim = paragraph.starts_with(['`', '|']);
        for line in paragraph.lines() {
            if verbatim {
                let line = format!("{prefix} {line}");
                text.push_str(line.trim_end());
                text.push('\n');
            } else {
                wrap(&mut text, prefix, line);
            }
        }
    }
    text
}

fn wrap(text: &mut String, prefix: &str, line: &str) {
    let mut width = 0;
    for word in line.split(' ') {
        if width > 0 && width + 1 + word.len() > WIDTH {
            text.push('\n');
            width = 0;
        }
        if width == 0 {
            text.push_str(prefix);
            width = prefix.len();
        }
        text.push(' ');
        text.push_str(word);
        width += 1 + word.len();
    }
    text.push('\n');
}

/// `Reads the object's bytes: [GetObject](…).`
pub(super) fn operation(on: &On<'_>, operation: &str) -> String {
    let sentence = on
        .description
        .operations
        .get(operation)
        .map_or_else(String::new, |sentence| format!("{}: ", sentence.text));
    let page = on.description.service.api.replace("{operation}", operation);
    format!("{sentence}[{operation}]({page}).")
}

/// `boto3: [`Object.get`](…).`
pub(super) fn boto3(on: &On<'_>, member: &str, shown: &str) -> String {
    let resource = boto3_name(on);
    let page = boto3_page(on, member);
    format!("boto3: [`{resource}.{shown}`]({page}).")
}

/// boto3's accessors of resources have the names of types: `Bucket.Acl()`.
pub(super) fn boto3_accessor(on: &On<'_>, member: &str) -> String {
    let name = pascal(member);
    boto3(on, &name, &format!("{name}()"))
}

/// `boto3: [`Object`](…).`
pub(super) fn boto3_resource(on: &On<'_>) -> String {
    format!(
        "boto3: [`{}`]({}).",
        boto3_name(on),
        boto3_page(on, "index")
    )
}

fn boto3_name<'a>(on: &'a On<'_>) -> &'a str {
    if on.description.is_root(on.resource) {
        "ServiceResource"
    } else {
        on.name()
    }
}

fn boto3_page(on: &On<'_>, page: &str) -> String {
    let folder = if on.description.is_root(on.resource) {
        "service-resource".to_owned()
    } else {
        on.name().to_lowercase()
    };
    on.description
        .service
        .boto3
        .replace("{page}", &format!("{folder}/{page}"))
}

pub(super) fn lower_first(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}
