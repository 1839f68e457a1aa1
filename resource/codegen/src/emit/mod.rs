//! From a checked description to Rust.

mod actions;
mod batch;
mod collections;
mod docs;
mod format;
mod handle;
mod has;
mod listed;
mod load;
mod model;
mod module;
mod root;
mod source;
mod waiters;

use std::path::PathBuf;

use crate::Error;
use crate::description::{Description, Resource};
use crate::names::snake;
use source::Source;

/// A file to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, below the service's folder.
    pub path: PathBuf,
    /// All of its text.
    pub text: String,
}

/// The first line of every generated file, up to the description's name.
pub const MARK: &str = "// Generated from ";

/// Writes a checked description as Rust: one file a resource, and the module that holds them.
///
/// `file` is the description's name, which the first line of each file tells.
///
/// # Errors
///
/// [`Error`] when rustfmt cannot be run.
pub fn emit(file: &str, description: &Description) -> Result<Vec<File>, Error> {
    let mut files = vec![finish(file, "mod", &module::module(description))?];
    for resource in &description.resources {
        let text = resource_file(description, resource);
        files.push(finish(file, &module::of(description, resource), &text)?);
    }
    Ok(files)
}

fn finish(file: &str, name: &str, text: &str) -> Result<File, Error> {
    let marked = format!("{MARK}{file}; do not edit.\n\n{text}");
    Ok(File {
        path: PathBuf::from(name).with_extension("rs"),
        text: format::format(file, &marked)?,
    })
}

fn resource_file(description: &Description, resource: &Resource) -> String {
    let context = Context {
        description,
        resource,
    };
    let mut source = Source::default();
    if let Some(listed) = &resource.listed {
        // Its load, actions and waiters are those of the handle that it derefs to.
        listed::listed(&mut source, &context, listed);
    } else {
        if description.is_root(resource) {
            root::handle(&mut source, &context);
        } else {
            handle::handle(&mut source, &context);
            load::load(&mut source, &context);
        }
        actions::actions(&mut source, &context);
        waiters::waiters(&mut source, &context);
    }
    if description.is_root(resource) {
        has::everything(&mut source, &context);
    } else {
        has::sub_resources(&mut source, &context);
    }
    collections::collections(&mut source, &context);
    batch::batch(&mut source, &context);
    model::model(&mut source, &context);
    handle::traits(&mut source, &context);
    source.finish(&docs::module(&context))
}

/// The resource at hand, and the description around it.
struct Context<'a> {
    description: &'a Description,
    resource: &'a Resource,
}

impl Context<'_> {
    fn name(&self) -> &str {
        &self.resource.name.text
    }

    /// What follows `impl`, and the type: `<E: Entry>` and `ObjectSummary<E>` where a listing's entry is held.
    fn generics(&self) -> (&'static str, String) {
        match self.resource.listed {
            Some(_) => ("<E: Entry>", format!("{}<E>", self.name())),
            None => ("", self.name().to_owned()),
        }
    }

    /// Opens an `impl` block of the handle.
    fn open(&self, source: &mut Source, title: &str) {
        let (generics, this) = self.generics();
        source.line(&format!("\n/// {title}\nimpl{generics} {this} {{"));
    }

    /// The SDK's path to an operation's module: `aws_sdk_s3::operation::get_object`.
    fn operation(&self, operation: &str) -> String {
        let sdk = &self.description.service.sdk;
        format!("{sdk}::operation::{}", snake(operation))
    }

    /// `.bucket(self.bucket_name()).key(self.key())`, for the identifiers that are wanted.
    fn fill(&self, holder: &str, wanted: impl Fn(&str) -> bool) -> String {
        self.resource
            .identifiers
            .iter()
            .filter(|identifier| wanted(&identifier.name.text))
            .map(|identifier| {
                let parameter = snake(&identifier.parameter);
                format!(".{parameter}({holder}.{}())", identifier.name.text)
            })
            .collect::<Vec<_>>()
            .concat()
    }
}

/// Names the bucket and the key in the error of a request: `.on_object(…)?` from the identifiers of `resource`.
fn subject(source: &mut Source, holder: &str, resource: &Resource) -> String {
    let of = |parameter: &str| {
        resource
            .identifiers
            .iter()
            .find(|identifier| identifier.parameter == parameter)
            .map(|identifier| format!("{holder}.{}()", identifier.name.text))
    };
    match (of("Bucket"), of("Key")) {
        (Some(bucket), Some(key)) => {
            source.import("client::error::Context");
            format!(".on_object({bucket}, {key})?")
        }
        (Some(bucket), None) => {
            source.import("client::error::Context");
            format!(".on_bucket({bucket})?")
        }
        _ => "?".to_owned(),
    }
}
