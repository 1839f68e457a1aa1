//! The handle itself: its fields, how it is made, what names it.

use super::docs::{boto3_resource, comment};
use super::source::Source;
use super::{Context, Place, load};
use crate::description::Identifier;

pub(super) fn handle(source: &mut Source, context: &Context<'_>) {
    let sdk = &context.description.service.sdk;
    source.import(&format!("{sdk}::Client"));
    context.runtime(source, "Meta");
    context.runtime(source, "Scope");
    declare(source, context);
    constructor(source, context);
    identifiers(source, context);
}

/// The getters of the identifiers, and of the layer below.
pub(super) fn identifiers(source: &mut Source, context: &Context<'_>) {
    context.open(source, "Identifiers, and the client.");
    for (place, identifier) in context.resource.identifiers.iter().enumerate() {
        getter(source, context, place, identifier);
    }
    source.line(
        "
    /// The SDK's client, with every operation of the service: boto3's `meta.client`.
    #[must_use]
    pub fn client(&self) -> &Client { self.meta().client() }

    /// The service and the client behind the handle.
    #[must_use]
    pub fn meta(&self) -> &Meta<Client> { self.scope.meta() }
}",
    );
}

fn declare(source: &mut Source, context: &Context<'_>) {
    source.line(comment("///", &about(context)).trim_end());
    source.line(&format!(
        "#[derive(Clone)]\npub struct {} {{",
        context.name()
    ));
    source.line("scope: Scope<Client>,");
    for identifier in own(context) {
        let kind = field_type(source, identifier);
        source.line(&format!("{}: {kind},", identifier.name.text));
    }
    if context.resource.load.is_some()
        && let Some(kind) = load::kept(source, context)
    {
        context.runtime(source, "Loaded");
        source.line(&format!("loaded: Loaded<{kind}>,"));
    }
    source.line("}");
}

pub(super) fn about(context: &Context<'_>) -> Vec<String> {
    let mut about = vec![format!("{}.", context.resource.about)];
    about.extend(usage(context));
    about.push(
        "Making or cloning a handle sends nothing. Two handles are equal if their identifiers are, and if both \
         are known to speak for the same caller to the same place (see [`Meta`])."
            .to_owned(),
    );
    for gap in &context.resource.gaps {
        let (name, operation) = (&gap.name.text, &gap.operation.text);
        let reason = gap.reason.as_deref();
        let reason = reason.unwrap_or("which the SDK for Rust does not have");
        about.push(format!(
            "Gap: boto3's `{name}` sends `{operation}`, {reason}."
        ));
    }
    about.push(boto3_resource(context));
    about.extend(example(context));
    about
}

/// The description's example.
pub(super) fn usage(context: &Context<'_>) -> Option<String> {
    if context.place == Place::Elsewhere {
        return None;
    }
    let example = context.resource.example.as_ref()?;
    let service = &context.description.service;
    let (module, root) = (&service.name, &service.root.text);
    Some(format!(
        "```no_run
# async fn run({module}: resource::{module}::{root}) -> resource::Result<()> {{
{}
# Ok(())
# }}
```",
        example.trim_end()
    ))
}

/// An example that runs without a network.
fn example(context: &Context<'_>) -> Option<String> {
    if context.place == Place::Elsewhere {
        return None;
    }
    let service = &context.description.service;
    let (sdk, module, root) = (&service.sdk, &service.name, &service.root.text);
    let accessor = crate::names::snake(context.name());
    let is_given = |root: &crate::description::Resource| {
        let mut given = root.has.iter();
        given.any(|one| one.name.text == accessor && one.target.resource.text != context.name())
    };
    // Another resource has the name that this one's accessor would have.
    if context.description.resource(root).is_some_and(is_given) {
        return None;
    }
    let identifiers = &context.resource.identifiers;
    let values: Vec<_> = identifiers.iter().map(|one| sample(context, one)).collect();
    // `Debug` shows every identifier as text, and no secret.
    let shown: Vec<_> = identifiers
        .iter()
        .zip(&values)
        .map(|(identifier, value)| {
            let value = if identifier.hidden {
                "***"
            } else {
                value.trim_matches('"')
            };
            format!("{}=\\\"{value}\\\"", identifier.name.text)
        })
        .collect();
    Some(format!(
        "```
# use {sdk}::config::{{BehaviorVersion, Config}};
# let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
# let {module} = resource::{module}::{root}::from_client({sdk}::Client::from_conf(config));
let handle = {module}.{accessor}({});
assert_eq!(format!(\"{{handle:?}}\"), \"{module}.{}({})\");
```",
        values.join(", "),
        context.name(),
        shown.join(", "),
    ))
}

/// A value to show, for an identifier: what the description gives for its parameter.
fn sample(context: &Context<'_>, identifier: &Identifier) -> String {
    if identifier.kind.is_some() {
        return "1".to_owned();
    }
    let sample = identifier.parameter.as_ref().and_then(|parameter| {
        let sentence = context.description.parameters.get(parameter)?;
        sentence.text.split_once(" = ")
    });
    format!("{:?}", sample.map_or("3HL4kqtJ", |(_, sample)| sample))
}

/// The identifiers that the handle has for itself: all but the first, which its scope holds, and but the one
/// that is read from a listing's entry.
pub(super) fn own<'a>(context: &'a Context<'_>) -> impl Iterator<Item = &'a Identifier> {
    let listed = context
        .resource
        .listed
        .as_ref()
        .map(|listed| &listed.identifier.0);
    let rest = context.resource.identifiers.iter().skip(1);
    rest.filter(move |identifier| Some(&identifier.name.text) != listed)
}

fn field_type(source: &mut Source, identifier: &Identifier) -> String {
    identifier.kind.clone().unwrap_or_else(|| {
        source.import("std::sync::Arc");
        "Arc<str>".to_owned()
    })
}

fn constructor(source: &mut Source, context: &Context<'_>) {
    let mut parameters = vec!["scope: Scope<Client>".to_owned()];
    let mut fields = vec!["scope"];
    for identifier in own(context) {
        let kind = field_type(source, identifier);
        parameters.push(format!("{}: {kind}", identifier.name.text));
        fields.push(&identifier.name.text);
    }
    if context.resource.load.is_some() {
        fields.push("loaded: Loaded::new()");
    }
    let (parameters, fields) = (parameters.join(", "), fields.join(", "));
    let cache = cache(source, context);
    source.line(&format!(
        "
impl {} {{
    pub(crate) fn new({parameters}) -> Self {{ Self {{ {fields} }} }}
    {}
    {}
}}",
        context.name(),
        shared(context),
        cache,
    ));
}

/// A copy for an action, which drops what the handle itself keeps.
fn shared(context: &Context<'_>) -> String {
    if context.resource.load.is_none() || context.resource.actions.is_empty() {
        return String::new();
    }
    let mut fields = vec!["scope: self.scope.clone()".to_owned()];
    for identifier in own(context) {
        let clone = if identifier.kind.is_some() {
            ""
        } else {
            ".clone()"
        };
        let name = &identifier.name.text;
        fields.push(format!("{name}: self.{name}{clone}"));
    }
    fields.push("loaded: self.loaded.share()".to_owned());
    format!(
        "
    /// The same handle with the same cache, for an action.
    pub(crate) fn shared(&self) -> Self {{ Self {{ {} }} }}",
        fields.join(", ")
    )
}

/// The cache itself, for methods that a hand-written file has.
fn cache(source: &mut Source, context: &Context<'_>) -> String {
    let resource = context.resource;
    let mut members = resource.actions.iter().chain(&resource.waiters);
    if resource.load.is_none() || !members.any(|one| one.request.by_hand) {
        return String::new();
    }
    load::kept(source, context).map_or_else(String::new, |kept| {
        format!(
            "
    /// The response that `load` keeps, for hand-written methods.
    pub(crate) fn cache(&self) -> &Loaded<{kept}> {{ &self.loaded }}"
        )
    })
}

fn getter(source: &mut Source, context: &Context<'_>, place: usize, identifier: &Identifier) {
    let name = &identifier.name.text;
    let listed = context
        .resource
        .listed
        .as_ref()
        .map(|listed| &listed.identifier.0);
    let (kind, value) = match &identifier.kind {
        _ if place == 0 => ("&str", "self.scope.first()".to_owned()),
        _ if Some(name) == listed => ("&str", "self.entry.name()".to_owned()),
        Some(kind) => (kind.as_str(), format!("self.{name}")),
        None => ("&str", format!("&self.{name}")),
    };
    let sentence = identifier.parameter.as_ref();
    let sentence = sentence.and_then(|one| context.description.parameters.get(one));
    let sentence = sentence.map_or_else(
        || format!("The {}", name.replace('_', " ")),
        |one| one.text.split(" = ").next().unwrap_or_default().to_owned(),
    );
    let parameter = match &identifier.parameter {
        Some(parameter) => format!(" (`{parameter}` in requests)"),
        None => String::new(),
    };
    source.line(&format!(
        "
    /// {sentence}{parameter}.
    #[must_use]
    pub fn {name}(&self) -> {kind} {{ {value} }}"
    ));
}

/// The implementations of `Eq`, `Hash`, `Display` and `Debug`.
pub(super) fn traits(source: &mut Source, context: &Context<'_>) {
    source.import("std::fmt");
    source.import("std::hash::Hash");
    source.import("std::hash::Hasher");
    context.helpers(source);
    let (generics, this) = context.generics();
    let names = compared(context);
    let equal: Vec<_> = names
        .iter()
        .map(|name| format!("self.{name} == other.{name}"))
        .collect();
    let hash: Vec<_> = names
        .iter()
        .map(|name| format!("self.{name}.hash(state);"))
        .collect();
    let (equal, hash) = (equal.join(" && "), hash.concat());
    source.line(&format!(
        "
impl{generics} fmt::Debug for {this} {{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {{ runtime::debug(self, f) }}
}}

impl{generics} PartialEq for {this} {{
    fn eq(&self, other: &Self) -> bool {{ {equal} }}
}}

impl{generics} Eq for {this} {{}}

impl{generics} Hash for {this} {{
    fn hash<H: Hasher>(&self, state: &mut H) {{ {hash} }}
}}"
    ));
}

/// The values that two equal handles have in common.
fn compared(context: &Context<'_>) -> Vec<String> {
    if context.description.is_root(context.resource) {
        return vec!["meta".to_owned()];
    }
    let own = own(context).map(|identifier| identifier.name.text.clone());
    let listed = context.resource.listed.iter();
    let listed = listed.map(|listed| format!("{}()", listed.identifier.0));
    std::iter::once("scope".to_owned())
        .chain(own)
        .chain(listed)
        .collect()
}
