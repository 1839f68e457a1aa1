//! What can be waited for.

use super::docs::{boto3, docs};
use super::source::Source;
use super::{Context, load};
use crate::description::Waiter;
use crate::names::snake;

pub(super) fn waiters(source: &mut Source, context: &Context<'_>) {
    if context.resource.waiters.is_empty() {
        return;
    }
    source.import("client::waiters::Wait");
    source.import("crate::Error");
    context.open(source, "Waiters. Each sends its request again and again.");
    for one in &context.resource.waiters {
        waiter(source, context, one);
    }
    source.line("}");
}

fn waiter(source: &mut Source, context: &Context<'_>, waiter: &Waiter) {
    let (name, function) = (&waiter.name.text, snake(&waiter.waiter.text));
    let identifiers: Vec<_> = context
        .resource
        .identifiers
        .iter()
        .map(|identifier| format!(", self.{}()", identifier.name.text))
        .collect();
    let wait = format!(
        "client::waiters::{function}(self.client(){}, wait).await?",
        identifiers.concat()
    );
    let kept = load::kept(source, context).filter(|_| waiter.loads);
    let text = documentation(context, waiter, kept.is_some());
    let (output, body) = match kept {
        Some(kept) => {
            source.import("std::sync::Arc");
            let body = format!(
                "let begun = self.loaded.begin(); let response = {wait}; Ok(self.loaded.keep(begun, response))"
            );
            (format!("Arc<{kept}>"), body)
        }
        None if context.resource.load.is_some() => (
            "()".to_owned(),
            format!("{wait}; self.loaded.forget(); Ok(())"),
        ),
        None => ("()".to_owned(), format!("{wait}; Ok(())")),
    };
    source.line(&format!(
        "{text}    pub async fn wait_until_{name}(&self, wait: Wait) -> Result<{output}, Error> {{ {body} }}\n"
    ));
}

fn documentation(context: &Context<'_>, waiter: &Waiter, keeps: bool) -> String {
    let name = format!("wait_until_{}", waiter.name.text);
    let returns = if keeps {
        "Returns the last response, and keeps it as `load` would."
    } else {
        "Drops what `load` keeps."
    };
    docs(&[
        format!(
            "Waits until the {} {}. `wait` sets the delay between two requests and the longest time to wait.",
            noun(context),
            state(&waiter.name.text)
        ),
        returns.to_owned(),
        boto3(context, &name, &name),
        "# Errors\n\n[`Error`] when time runs out, or when the service refuses or cannot be reached.".to_owned(),
    ])
}

fn noun(context: &Context<'_>) -> String {
    snake(context.name())
        .replace('_', " ")
        .replace(" summary", "")
}

/// `exists` and `not_exists` as English has them.
fn state(name: &str) -> String {
    match name.strip_prefix("not_") {
        Some("exists") => "no longer exists".to_owned(),
        Some(rest) => format!("is not {}", rest.replace('_', " ")),
        None if name == "exists" => "exists".to_owned(),
        None => format!("is {}", name.replace('_', " ")),
    }
}
