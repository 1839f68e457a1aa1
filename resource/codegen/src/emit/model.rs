//! The description of a resource as a constant of the program.

use super::Context;
use super::source::Source;
use crate::description::Request;

pub(super) fn model(source: &mut Source, context: &Context<'_>) {
    source.import("crate::inspect::Member");
    source.import("crate::inspect::Model");
    source.import("crate::inspect::Resource");
    let whole = context.description.with_handle(context.resource);
    let context = &Context {
        description: context.description,
        resource: &whole,
    };
    let resource = &whole;
    let service = &context.description.service.name;
    let (generics, this) = context.generics();
    let load = resource
        .load
        .as_ref()
        .map(|load| load.operation.text.as_str());
    let names: Vec<_> = resource
        .identifiers
        .iter()
        .map(|one| format!("{:?}", one.name.text))
        .collect();
    let values: Vec<_> = resource
        .identifiers
        .iter()
        .map(|one| {
            format!(
                "({:?}, self.{}().to_string())",
                one.name.text, one.name.text
            )
        })
        .collect();
    source.line(&format!(
        "
static MODEL: Model = Model {{
    service: {service:?},
    name: {name:?},
    identifiers: &[{identifiers}],
    load: {load:?},
    actions: &[{actions}],
    sub_resources: &[{has}],
    collections: &[{collections}],
    batch_actions: &[{batch}],
    waiters: &[{waiters}],
}};

impl{generics} Resource for {this} {{
    fn model(&self) -> &'static Model {{ &MODEL }}
    fn identifiers(&self) -> Vec<(&'static str, String)> {{ vec![{values}] }}
}}",
        name = context.name(),
        identifiers = names.join(", "),
        actions = actions(context),
        has = has(context),
        collections = collections(context),
        batch = requests(&resource.batch),
        waiters = waiters(context),
        values = values.join(", "),
    ));
}

fn member(name: &str, operation: Option<&str>, resource: Option<&str>) -> String {
    format!("Member::new({name:?}, {operation:?}, {resource:?}), ")
}

fn actions(context: &Context<'_>) -> String {
    let actions = context.resource.actions.iter();
    actions
        .map(|one| {
            let target = one
                .target
                .as_ref()
                .map(|target| target.resource.text.as_str());
            member(&one.name.text, Some(&one.operation.text), target)
        })
        .collect()
}

fn has(context: &Context<'_>) -> String {
    if context.description.is_root(context.resource) {
        let all = context.description.resources.iter();
        return all
            .filter(|one| !context.description.is_root(one))
            .map(|one| {
                member(
                    &crate::names::snake(&one.name.text),
                    None,
                    Some(&one.name.text),
                )
            })
            .collect();
    }
    let has = context.resource.has.iter();
    has.map(|one| member(&one.name.text, None, Some(&one.target.resource.text)))
        .collect()
}

fn collections(context: &Context<'_>) -> String {
    let collections = context.resource.collections.iter();
    collections
        .map(|one| {
            member(
                &one.name.text,
                Some(&one.operation.text),
                Some(&one.target.resource.text),
            )
        })
        .collect()
}

fn requests(requests: &[Request]) -> String {
    let requests = requests.iter();
    requests
        .map(|one| member(&one.name.text, Some(&one.operation.text), None))
        .collect()
}

fn waiters(context: &Context<'_>) -> String {
    let waiters = context.resource.waiters.iter();
    waiters
        .map(|one| {
            let name = format!("wait_until_{}", one.name.text);
            member(&name, Some(&one.waiter.text), None)
        })
        .collect()
}
