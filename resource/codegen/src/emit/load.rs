//! Attributes: asked for once, kept, asked for again.

use super::docs::{boto3, docs, operation};
use super::source::Source;
use super::{Context, subject};
use crate::names::snake;

/// The type that a load keeps.
pub(super) fn kept(source: &mut Source, context: &Context<'_>) -> Option<String> {
    let load = context.resource.load.as_ref()?;
    let sdk = &context.description.service.sdk;
    if let Some(kept) = &load.keeps {
        source.import(&format!("{sdk}::types"));
        return Some(format!("types::{kept}"));
    }
    let name = format!("{}Output", load.operation.text);
    source.import(&format!(
        "{}::{name}",
        context.operation(&load.operation.text)
    ));
    Some(name)
}

pub(super) fn load(source: &mut Source, context: &Context<'_>) {
    let (Some(load), Some(kept)) = (&context.resource.load, kept(source, context)) else {
        return;
    };
    source.import("std::sync::Arc");
    source.import("crate::Error");
    let request = if load.by_hand {
        "self.request_load().await?".to_owned()
    } else {
        let fill = context.fill("self", |_| true);
        let subject = subject(source, "self", context.resource);
        format!(
            "self.client().{}(){fill}.send().await{subject}",
            snake(&load.operation.text)
        )
    };
    let what = operation(context, &load.operation.text);
    let errors = "# Errors\n\n[`Error`] when the service refuses or cannot be reached.".to_owned();
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
        let begun = self.loaded.begin();
        let response = {request};
        Ok(self.loaded.keep(begun, response))
    }}

    /// The response to the last load, if it is still kept. Nothing is sent.
    #[must_use]
    pub fn loaded(&self) -> Option<Arc<{kept}>> {{ self.loaded.get() }}

    /// Drops what is kept, after a change that this handle did not make.
    pub fn forget(&self) {{ self.loaded.forget(); }}
}}"
    ));
}
