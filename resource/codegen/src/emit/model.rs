//! The description of a resource as a constant of the program.

use super::Context;
use super::source::Source;
use crate::description::Member;

pub(super) fn model(source: &mut Source, context: &Context<'_>) {
    for name in ["Model", "Resource"] {
        context.runtime(source, name);
    }
    let whole = context.description.with_handle(context.resource);
    let context = &Context {
        resource: &whole,
        ..*context
    };
    let resource = &whole;
    let service = &context.description.service.name;
    let (generics, this) = context.generics();
    let subject = match &context.description.service.by_hand {
        Some(module) => {
            source.import(&module.replace('.', "::"));
            context.runtime(source, "Subject");
            let module = module.rsplit('.').next().unwrap_or(module);
            format!("fn subject(&self) -> Subject {{ {module}::subject(self) }}")
        }
        None => String::new(),
    };
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
            let name = &one.name.text;
            if one.hidden {
                return format!("({name:?}, \"***\".to_owned())");
            }
            format!("({name:?}, self.{name}().to_string())")
        })
        .collect();
    let text = format!(
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
    {subject}
}}",
        name = context.name(),
        identifiers = names.join(", "),
        actions = actions(context),
        has = has(context),
        collections = collections(context),
        batch = requests(&resource.batch),
        waiters = waiters(context),
        values = values.join(", "),
    );
    // A resource may have attributes alone.
    if text.contains("Member::") {
        context.runtime(source, "Member");
    }
    source.line(&text);
}

fn member(name: &str, operation: Option<&str>, resource: Option<&str>) -> String {
    format!("Member::new({name:?}, {operation:?}, {resource:?}), ")
}

fn actions(context: &Context<'_>) -> String {
    let actions = context.resource.actions.iter();
    actions
        .map(|one| {
            let target = one
                .request
                .target
                .as_ref()
                .map(|target| target.resource.text.as_str());
            member(&one.name.text, Some(&one.request.operation.text), target)
        })
        .collect()
}

fn has(context: &Context<'_>) -> String {
    if context.description.is_root(context.resource) {
        let given = &context.resource.has;
        let all = context.description.resources.iter();
        let named = |name: &str| given.iter().any(|one| one.name.text == name);
        let own = given
            .iter()
            .map(|one| member(&one.name.text, None, Some(&one.target.resource.text)));
        let all = all
            .filter(|one| {
                !context.description.is_root(one) && !named(&crate::names::snake(&one.name.text))
            })
            .map(|one| {
                member(
                    &crate::names::snake(&one.name.text),
                    None,
                    Some(&one.name.text),
                )
            });
        return own.chain(all).collect();
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
                Some(&one.request.operation.text),
                one.request
                    .target
                    .as_ref()
                    .map(|target| target.resource.text.as_str()),
            )
        })
        .collect()
}

fn requests(requests: &[Member]) -> String {
    let requests = requests.iter();
    requests
        .map(|one| member(&one.name.text, Some(&one.request.operation.text), None))
        .collect()
}

fn waiters(context: &Context<'_>) -> String {
    let waiters = context.resource.waiters.iter();
    waiters
        .map(|one| {
            let name = format!("wait_until_{}", one.name.text);
            member(&name, Some(&one.request.operation.text), None)
        })
        .collect()
}
