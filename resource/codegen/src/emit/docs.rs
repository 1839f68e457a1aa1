//! Documentation comments.

use super::Context;
use crate::names::{pascal, snake};

/// How wide a line of documentation may be, its indentation included.
const WIDTH: usize = 110;

/// Paragraphs as `///` lines, broken between words.
pub(super) fn docs(paragraphs: &[String]) -> String {
    comment("    ///", paragraphs)
}

/// The `//!` lines at the top of a resource's file.
pub(super) fn module(context: &Context<'_>) -> String {
    comment(
        "//!",
        &[format!(
            "[`{}`]: {}.",
            context.name(),
            if context.description.is_root(context.resource) {
                context.resource.about.clone()
            } else {
                lower_first(&context.resource.about)
            }
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
pub(super) fn operation(context: &Context<'_>, operation: &str) -> String {
    match context.description.operations.get(operation) {
        Some(sentence) => format!("{}: {}.", sentence.text, link(context, operation)),
        None => format!("{}.", link(context, operation)),
    }
}

/// `[GetObject](…)`: the operation, and where AWS describes it.
pub(super) fn link(context: &Context<'_>, operation: &str) -> String {
    let pages = &context.description.service.api;
    format!("[{operation}]({})", pages.replace("{operation}", operation))
}

/// The resource in a sentence: `VPC peering connection`.
pub(super) fn noun(context: &Context<'_>) -> String {
    let name = snake(context.name());
    let words = name.split('_').filter(|word| *word != "summary");
    let words: Vec<_> = words
        .map(|word| match word {
            "acl" | "cors" | "dhcp" | "mfa" | "saml" | "vpc" => word.to_uppercase(),
            word => word.to_owned(),
        })
        .collect();
    words.join(" ")
}

/// `boto3: [`Object.get`](…).`
pub(super) fn boto3(context: &Context<'_>, member: &str, shown: &str) -> String {
    let resource = boto3_name(context);
    let page = boto3_page(context, member);
    format!("boto3: [`{resource}.{shown}`]({page}).")
}

/// boto3's accessors of resources have the names of types: `Bucket.Acl()`.
pub(super) fn boto3_accessor(context: &Context<'_>, member: &str) -> String {
    let name = pascal(member);
    boto3(context, &name, &format!("{name}()"))
}

/// `boto3: [`Object`](…).`
pub(super) fn boto3_resource(context: &Context<'_>) -> String {
    format!(
        "boto3: [`{}`]({}).",
        boto3_name(context),
        boto3_page(context, "index")
    )
}

fn boto3_name<'a>(context: &'a Context<'_>) -> &'a str {
    if context.description.is_root(context.resource) {
        "ServiceResource"
    } else {
        context.name()
    }
}

fn boto3_page(context: &Context<'_>, page: &str) -> String {
    let folder = if context.description.is_root(context.resource) {
        "service-resource".to_owned()
    } else {
        context.name().to_lowercase()
    };
    context
        .description
        .service
        .boto3
        .replace("{page}", &format!("{folder}/{page}"))
}

/// A sentence as it follows a colon. A name of many capitals, such as `IAM`, stays.
pub(super) fn lower_first(sentence: &str) -> String {
    if sentence.chars().nth(1).is_some_and(char::is_uppercase) {
        return sentence.to_owned();
    }
    let mut letters = sentence.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}
