//! Waiters.

use super::docs::{boto3, docs, noun};
use super::request::Filling;
use super::source::Source;
use super::{Context, load};
use crate::description::Member;
use crate::names::snake;

pub(super) fn waiters(source: &mut Source, context: &Context<'_>) {
    let mut generated = context
        .resource
        .waiters
        .iter()
        .filter(|one| !one.request.by_hand)
        .peekable();
    if generated.peek().is_none() {
        return;
    }
    source.import("std::time::Duration");
    source.import(&format!(
        "{}::client::Waiters",
        context.description.service.sdk
    ));
    for name in ["About", "Error"] {
        context.runtime(source, name);
    }
    context.helpers(source);
    context.open(source, "Waiters. Each sends its request again and again.");
    for one in generated {
        waiter(source, context, one);
    }
    source.line("}");
}

fn waiter(source: &mut Source, context: &Context<'_>, waiter: &Member) {
    let name = &waiter.name.text;
    let base = format!(
        "self.client().wait_until_{}()",
        snake(&waiter.request.operation.text)
    );
    let fill = Filling::of("self").expression(source, context, &base, &waiter.request);
    let awaited = format!("{} {}", noun(context), state(name));
    let kept = load::kept(source, context).filter(|_| waiter.request.loads);
    let text = documentation(context, waiter, kept.is_some());
    let wait = format!(
        "let polled = {fill}.wait(max_wait).await;
        let response = runtime::waited({awaited:?}, max_wait, polled).about(self)?;"
    );
    let (output, body) = if let Some(kept) = kept {
        source.import("std::sync::Arc");
        let pick = load::pick(source, context, &kept);
        let body = format!(
            "let generation = self.loaded.begin();
            {wait}
            let response = response.ok_or_else(|| runtime::not_found(self))?;
            {pick}
            Ok(self.loaded.keep(generation, response))"
        );
        (format!("Arc<{kept}>"), body)
    } else {
        let wait = wait.replace("let response = ", "");
        let forget = if context.resource.load.is_some() {
            "self.loaded.forget();"
        } else {
            ""
        };
        ("()".to_owned(), format!("{wait} {forget} Ok(())"))
    };
    source.line(&format!(
        "{text}    pub async fn wait_until_{name}(&self, max_wait: Duration) -> Result<{output}, Error> {{ {body} }}\n"
    ));
}

fn documentation(context: &Context<'_>, waiter: &Member, keeps: bool) -> String {
    let name = format!("wait_until_{}", waiter.name.text);
    let returns = if keeps {
        "Returns the last response, and keeps it as `load` would."
    } else if context.resource.load.is_some() {
        "Clears what `load` has kept."
    } else {
        "Returns nothing."
    };
    docs(&[
        format!(
            "Waits until the {} {}, at most `max_wait`. The SDK sets the delay between two requests.",
            noun(context),
            state(&waiter.name.text)
        ),
        returns.to_owned(),
        boto3(context, &name, &name),
        "# Errors\n\n[`Error`] when time runs out, or when the service refuses or cannot be reached.".to_owned(),
    ])
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
