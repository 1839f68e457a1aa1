//! What can be waited for.

use super::On;
use super::docs::{boto3, docs};
use super::source::Source;
use crate::names::snake;

pub(super) fn waiters(source: &mut Source, on: &On<'_>) {
    if on.resource.waiters.is_empty() {
        return;
    }
    let sdk = &on.description.service.sdk;
    source.import(&format!("{sdk}::client::Waiters"));
    on.open(source, "What can be waited for.");
    for waiter in &on.resource.waiters {
        let (name, method) = (&waiter.name.text, snake(&waiter.operation.text));
        let builder = format!("{}FluentBuilder", waiter.operation.text);
        source.import(&format!("{sdk}::waiters::{method}::{builder}"));
        let text = docs(&[
            format!("Waits until the {} {}.", noun(on), state(name)),
            "Returns the SDK's builder with the identifiers filled in. Its `wait` takes the longest time to wait, asks \
             every few seconds, and returns the last answer."
                .to_owned(),
            boto3(on, &format!("wait_until_{name}"), &format!("wait_until_{name}")),
        ]);
        let fill = on.fill("self", |_| true);
        source.line(&format!(
            "{text}    #[must_use = \"requests go out when `wait` is awaited\"]
    pub fn wait_until_{name}(&self) -> {builder} {{ self.client().wait_until_{method}(){fill} }}\n"
        ));
    }
    source.line("}");
}

fn noun(on: &On<'_>) -> String {
    snake(on.name()).replace('_', " ").replace(" summary", "")
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
