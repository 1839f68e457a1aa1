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
mod path;
mod request;
mod root;
mod source;
mod waiters;

use std::path::PathBuf;

use crate::Error;
use crate::description::{Description, Resource};
use crate::names::{pascal, snake};
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

/// Where the generated module is to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the `resource` crate itself.
    Here,
    /// In any other crate, which depends on `resource` and on the service's SDK.
    Elsewhere,
}

impl Place {
    /// The path of what generated code uses.
    fn runtime(self) -> &'static str {
        match self {
            Self::Here => "crate::runtime",
            Self::Elsewhere => "resource::runtime",
        }
    }
}

/// Writes a checked description as Rust: one file a resource, and the module that holds them.
///
/// `file` is the description's name, which the first line of each file tells.
///
/// # Errors
///
/// [`Error`] when rustfmt cannot be run.
pub fn emit(file: &str, description: &Description, place: Place) -> Result<Vec<File>, Error> {
    let mut files = vec![finish(file, "mod", &module::module(description, place))?];
    for resource in &description.resources {
        let text = resource_file(description, resource, place);
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

fn resource_file(description: &Description, resource: &Resource, place: Place) -> String {
    let context = Context {
        description,
        resource,
        place,
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
#[derive(Clone, Copy)]
struct Context<'a> {
    description: &'a Description,
    resource: &'a Resource,
    place: Place,
}

impl Context<'_> {
    fn name(&self) -> &str {
        &self.resource.name.text
    }

    /// The generics after `impl`, and the type: `<E: Entry>` and `ObjectSummary<E>` where a listing's entry is held.
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

    /// Imports the output of an operation.
    fn output(&self, source: &mut Source, operation: &str) -> String {
        let output = format!("{}Output", pascal(operation));
        source.import(&format!("{}::{output}", self.operation(operation)));
        output
    }

    /// Imports the fluent builder of an operation, whose name has the capitals that AWS gives the operation.
    fn builder(&self, source: &mut Source, operation: &str) -> String {
        let builder = format!("{operation}FluentBuilder");
        let module = self.operation(operation);
        source.import(&format!("{module}::builders::{builder}"));
        builder
    }

    /// Imports the SDK's types.
    fn types(&self, source: &mut Source) -> &'static str {
        source.import(&format!("{}::types", self.description.service.sdk));
        "types"
    }

    /// Imports a name of the runtime.
    fn runtime(&self, source: &mut Source, name: &str) {
        source.import(&format!("{}::{name}", self.place.runtime()));
    }

    /// Imports the runtime itself, for its functions.
    fn helpers(&self, source: &mut Source) {
        source.import(self.place.runtime());
    }
}
