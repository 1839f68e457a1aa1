//! Attributes: asked for once, kept, asked for again.

use super::docs::{boto3, docs, link, noun, operation};
use super::request::Filling;
use super::source::Source;
use super::{Context, path};
use crate::description::{Request, Take};
use crate::names::snake;

/// The type that a load keeps, or that other requests give for the resource.
pub(super) fn kept(source: &mut Source, context: &Context<'_>) -> Option<String> {
    if let Some(data) = &context.resource.data {
        return Some(format!("{}::{data}", context.types(source)));
    }
    let load = context.resource.load.as_ref()?;
    let operation = &load.operation.text;
    Some(match &load.entry {
        Some(entry) => path::kind(source, context, entry, operation),
        None => context.output(source, operation),
    })
}

/// Statements that make what is kept, `attributes`, from the response of a load.
pub(super) fn pick(source: &mut Source, context: &Context<'_>, kept: &str) -> String {
    let entry = context
        .resource
        .load
        .as_ref()
        .and_then(|load| load.entry.as_ref());
    let Some(entry) = entry.filter(|entry| !entry.path.steps.is_empty()) else {
        return String::new();
    };
    context.helpers(source);
    let one = path::one("response", &entry.path);
    format!(
        "let found: Option<{kept}> = {one};
        let response = found.ok_or_else(|| runtime::not_found(self))?;"
    )
}

/// Whether the response is a list, of which the load takes one element.
fn picks(load: &Request) -> bool {
    let Some(entry) = &load.entry else {
        return false;
    };
    entry.path.steps.iter().any(|step| step.take == Take::First)
}

pub(super) fn load(source: &mut Source, context: &Context<'_>) {
    let Some(load) = &context.resource.load else {
        return;
    };
    let Some(kept) = kept(source, context) else {
        return;
    };
    source.import("std::sync::Arc");
    context.runtime(source, "Error");
    let request = if load.by_hand {
        "let response = self.request_load().await?;".to_owned()
    } else {
        context.helpers(source);
        let base = format!("self.client().{}()", snake(&load.operation.text));
        let fill = Filling::of("self").expression(source, context, &base, load);
        let pick = pick(source, context, &kept);
        // A request takes kilobytes. It is pinned where it is made, and not moved from there.
        source.import("std::pin::pin");
        format!(
            "let request = pin!({fill}.send()); let response = runtime::send_load(self, request).await?; {pick}"
        )
    };
    // The sentence of an operation that lists is that of the collection.
    let what = if picks(load) {
        let link = link(context, &load.operation.text);
        format!("Reads the attributes of the {}: {link}.", noun(context))
    } else {
        operation(context, &load.operation.text)
    };
    let errors = match &load.entry {
        Some(entry) if !entry.path.steps.is_empty() => {
            "# Errors\n\n[`Error`] when the service refuses, cannot be reached, or lists nothing of this name: then it is \
             [not found](Error::is_not_found)."
        }
        _ => "# Errors\n\n[`Error`] when the service refuses or cannot be reached.",
    }
    .to_owned();
    let load_docs = docs(&[
        what,
        "The response is kept until an action of this handle changes it. Until then, a second call sends nothing."
            .to_owned(),
        boto3(context, "load", "load"),
        errors.clone(),
    ]);
    let reload_docs = docs(&[
        "Sends the request again, whatever is kept, and keeps the response.".to_owned(),
        errors,
    ]);
    context.open(source, "Attributes, which a load reads.");
    source.line(&format!(
        "{load_docs}    pub async fn load(&self) -> Result<Arc<{kept}>, Error> {{
        match self.loaded.get() {{
            Some(known) => Ok(known),
            None => self.reload().await,
        }}
    }}

{reload_docs}    pub async fn reload(&self) -> Result<Arc<{kept}>, Error> {{
        let generation = self.loaded.begin();
        {request}
        Ok(self.loaded.keep(generation, response))
    }}

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<{kept}>> {{ self.loaded.get() }}

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {{ self.loaded.forget(); }}
}}"
    ));
}
