//! The module that holds a service's resources.

use super::docs::comment;
use super::{Context, Place, collections};
use crate::description::{Description, Resource};
use crate::names::snake;

pub(super) fn module(description: &Description, place: Place) -> String {
    let root = &description.service.root.text;
    let mut text = comment(
        "//!",
        &[
            format!(
                "The resources of `{}`, one per file. [`{root}`] leads to all of them.",
                description.service.name
            ),
            "| resource | what it is |\n|---|---|".to_owned() + &rows(description),
        ],
    );
    text.push('\n');
    for resource in &description.resources {
        let line = format!("mod {};\n", of(description, resource));
        text.push_str(&line);
    }
    text.push('\n');
    for resource in &description.resources {
        let context = Context {
            description,
            resource,
            place,
        };
        let mut names = vec![resource.name.text.clone()];
        if resource.batch.iter().any(|one| !one.request.by_hand) {
            names.push(format!("{}Batch", resource.name.text));
        }
        let listings = resource
            .collections
            .iter()
            .filter(|one| !one.request.by_hand);
        names.extend(listings.map(|one| collections::name_of(&context, one)));
        let module = of(description, resource);
        let line = match names.as_slice() {
            [name] => format!("pub use {module}::{name};\n"),
            names => format!("pub use {module}::{{{}}};\n", names.join(", ")),
        };
        text.push_str(&line);
    }
    text
}

fn rows(description: &Description) -> String {
    description
        .resources
        .iter()
        .map(|resource| format!("\n| [`{}`] | {} |", resource.name.text, resource.about))
        .collect::<Vec<_>>()
        .concat()
}

/// The module of a resource, which is that of the file too. The service's own may not have the name of the module around it.
pub(super) fn of(description: &Description, resource: &Resource) -> String {
    if description.is_root(resource) {
        "service".to_owned()
    } else {
        snake(&resource.name.text)
    }
}
