//! The resources that can be listed from a handle.

use super::docs::{boto3, docs, operation};
use super::request::Filling;
use super::source::Source;
use super::{Context, has, path};
use crate::description::{Entry, Identifier, IdentifierSource, Member, Reference, Resource};
use crate::names::{article, field, pascal, snake};

pub(super) fn collections(source: &mut Source, context: &Context<'_>) {
    if context.resource.collections.is_empty() {
        return;
    }
    context.runtime(source, "Collection");
    context.open(
        source,
        "Collections. Nothing is sent before the first item is requested.",
    );
    let parts = || {
        context
            .resource
            .collections
            .iter()
            .filter_map(|one| Parts::new(context, one))
    };
    for parts in parts() {
        parts.constructor(source, context);
    }
    source.line("}");
    for parts in parts() {
        if parts.collection.request.by_hand {
            parts.listed(source, context);
        } else {
            parts.operation(source, context);
        }
    }
}

/// A collection with what it must have.
struct Parts<'a> {
    collection: &'a Member,
    entry: &'a Entry,
    target: &'a Reference,
    resource: &'a Resource,
}

impl<'a> Parts<'a> {
    fn new(context: &Context<'a>, collection: &'a Member) -> Option<Self> {
        let target = collection.request.target.as_ref()?;
        Some(Self {
            collection,
            entry: collection.request.entry.as_ref()?,
            target,
            resource: context.description.resource(&target.resource.text)?,
        })
    }

    fn constructor(&self, source: &mut Source, context: &Context<'_>) {
        let name = &self.collection.name.text;
        let listing = &self.collection.request.operation.text;
        let by_hand = self.collection.request.by_hand;
        let (base, filled) = if by_hand {
            (format!("self.client().{}()", snake(listing)), "request")
        } else {
            let input = self.input(source, context);
            (format!("{input}::default()"), "input")
        };
        let fill = Filling::of("self").expression(source, context, &base, &self.collection.request);
        let text = docs(&[
            operation(context, listing),
            self.instead(context),
            boto3(context, name, name),
        ]);
        let (kind, made) = if by_hand {
            context.runtime(source, "Query");
            source.import(&format!("crate::collection::{listing}"));
            let item = self.item(source, context);
            (format!("{listing}<{item}>"), "Query")
        } else {
            context.runtime(source, "ListRequest");
            (
                format!("ListRequest<{}>", name_of(context, self.collection)),
                "ListRequest",
            )
        };
        source.line(&format!(
            "{text}    pub fn {name}(&self) -> Collection<{kind}> {{
        let {filled} = {fill};
        Collection::new({made}::new(self.client().clone(), self.clone(), {filled}))
    }}\n"
        ));
    }

    fn input(&self, source: &mut Source, context: &Context<'_>) -> String {
        let listing = &self.collection.request.operation.text;
        let input = format!("{}InputBuilder", pascal(listing));
        source.import(&format!(
            "{}::builders::{input}",
            context.operation(listing)
        ));
        input
    }

    fn instead(&self, context: &Context<'_>) -> String {
        let resource = &self.target.resource.text;
        let article = article(resource);
        let item = if self.is_bare(context) {
            format!("Each item is {article} [`{resource}`].")
        } else {
            format!(
                "Each item is {article} [`{resource}`] with the attributes that the listing gives."
            )
        };
        match &self.collection.request.instead_of {
            Some(operation) => format!("{item} boto3 sends the older `{operation}`."),
            None => item,
        }
    }

    /// Whether the listing gives names alone.
    fn is_bare(&self, _: &Context<'_>) -> bool {
        self.entry.kind == "String"
    }

    /// The type of an item: the handle itself, if it holds its entry or there is none, or else the handle beside the
    /// entry.
    fn item(&self, source: &mut Source, context: &Context<'_>) -> String {
        let name = &self.resource.name.text;
        if name != context.name() {
            source.import(&format!("super::{name}"));
        }
        if self.resource.listed.is_some() || self.is_bare(context) {
            return name.clone();
        }
        context.runtime(source, "Summary");
        format!("Summary<{name}, {}>", self.kind(source, context))
    }

    fn kind(&self, source: &mut Source, context: &Context<'_>) -> String {
        path::kind(
            source,
            context,
            self.entry,
            &self.collection.request.operation.text,
        )
    }

    /// How an entry of a hand-written listing becomes an item.
    fn listed(&self, source: &mut Source, context: &Context<'_>) {
        context.runtime(source, "Listed");
        let item = self.item(source, context);
        let entry = self.kind(source, context);
        let parent = context.name();
        let (made, next) = if self.resource.listed.is_some() {
            source.import("std::vec");
            let name = &self.resource.name.text;
            let next = format!(
                "

    #[inline]
    fn next_listed(parent: &{parent}, entries: &mut vec::IntoIter<Self::Raw>) -> Option<Self> {{
        let scope = parent.scope.clone();
        entries.next().map(|raw| {name}::listed(scope, raw))
    }}"
            );
            (format!("{name}::listed(parent.scope.clone(), raw)"), next)
        } else {
            let made = has::make(source, context, "parent", self.resource, self.target);
            let made = format!(
                "{} let handle = {made}; Summary::new(handle, raw)",
                self.fields()
            );
            (made, String::new())
        };
        source.line(&format!(
            "
impl Listed for {item} {{
    type Parent = {parent};
    type Raw = {entry};

    #[inline]
    fn from_listing(parent: &{parent}, raw: Self::Raw) -> Self {{ {made} }}{next}
}}"
        ));
    }

    /// Reads what names the item from the entry. The service leaves none of it out; if it did, the name would be
    /// empty and the first request to it refused.
    fn fields(&self) -> String {
        let optional = !self.entry.kind.contains('.');
        let pairs = self.resource.identifiers.iter().zip(&self.target.sources);
        pairs
            .filter_map(|(identifier, from)| match from {
                IdentifierSource::Response(path) => Some((identifier, path.to_string())),
                _ => None,
            })
            .map(|(identifier, member)| read(identifier, &field(&member), optional))
            .collect::<Vec<_>>()
            .concat()
    }

    /// The operation behind the collection, as the paging engine takes it.
    fn operation(&self, source: &mut Source, context: &Context<'_>) {
        for name in ["Operation", "ClientResult"] {
            context.runtime(source, name);
        }
        context.helpers(source);
        let request = &self.collection.request;
        let (listing, parent) = (&request.operation.text, context.name());
        let (input, output) = (self.input(source, context), context.output(source, listing));
        let (entry, item) = (self.kind(source, context), self.item(source, context));
        let entries = path::all("output", &self.entry.path);
        let names = has::read(self.resource, self.target, "entry");
        let made = has::make(source, context, "parent", self.resource, self.target);
        let made = if item.starts_with("Summary") {
            format!("Summary::new({made}, entry)")
        } else {
            made
        };
        let parent_name = if made.contains("parent") {
            "parent"
        } else {
            "_"
        };
        let paging = paging(context, listing);
        if paging.next.is_some() {
            context.runtime(source, "Next");
        }
        let name = name_of(context, self.collection);
        let method = &self.collection.name.text;
        source.line(&format!(
            "
/// The listing behind [`{parent}::{method}`].
#[derive(Clone, Copy, Debug)]
pub struct {name};

impl Operation for {name} {{
    const NAME: &'static str = {listing:?};
    {paging_constants}
    type Client = Client;
    type Parent = {parent};
    type Input = {input};
    type Output = {output};
    type Entry = {entry};
    type Item = {item};

    {paging_page}

    async fn send(input: {input}, client: &Client) -> ClientResult<{output}> {{
        Ok(input.send_with(client).await?)
    }}

    {paging_next}

    fn entries(output: {output}) -> Vec<{entry}> {{ {entries} }}

    fn item({parent_name}: &{parent}, entry: {entry}) -> {item} {{ {names} {made} }}
}}",
            paging_constants = paging.constants,
            paging_page = paging.page(&input),
            paging_next = paging.next(&output),
        ));
    }
}

fn read(identifier: &Identifier, member: &str, optional: bool) -> String {
    let or_default = if optional { ".unwrap_or_default()" } else { "" };
    let kind = identifier.kind.as_deref().unwrap_or("Arc<str>");
    let into = if identifier.kind.is_none() {
        ".into()"
    } else {
        ""
    };
    let name = &identifier.name.text;
    format!("let {name}: {kind} = raw.{member}(){or_default}{into};")
}

/// The type behind a collection: `QueueDeadLetterSourceQueues`.
pub(super) fn name_of(context: &Context<'_>, collection: &Member) -> String {
    format!("{}{}", context.name(), pascal(&collection.name.text))
}

/// How an operation pages, as code.
struct PagingCode {
    constants: String,
    /// Statements that set the token and the size.
    set: String,
    next: Option<String>,
}

fn paging(context: &Context<'_>, operation: &str) -> PagingCode {
    let Some(paging) = context.description.pages.get(operation) else {
        return PagingCode {
            constants: String::new(),
            set: String::new(),
            next: None,
        };
    };
    let mut set = vec![format!(
        "if let Some(token) = token {{ input = input.{}(token); }}",
        field(&paging.input)
    )];
    let mut constants = Vec::new();
    if let Some(size) = &paging.size {
        let parameter = snake(&size.parameter);
        set.push(format!(
            "if size.is_some() {{ input = input.set_{parameter}(size); }}"
        ));
        if let Some(always) = size.always {
            constants.push(format!("const PAGE_SIZE: Option<i32> = Some({always});"));
        }
        if let Some(least) = size.least {
            constants.push(format!("const LEAST_PAGE_SIZE: i32 = {least};"));
        }
    }
    let output = field(&paging.output);
    let next = match &paging.more {
        None => format!("runtime::next(output.{output}())"),
        Some(more) => format!(
            "runtime::next_while(output.{}(), output.{output}())",
            field(more)
        ),
    };
    PagingCode {
        constants: constants.join("\n"),
        set: set.join("\n"),
        next: Some(next),
    }
}

impl PagingCode {
    fn page(&self, input: &str) -> String {
        if self.next.is_none() {
            return String::new();
        }
        let size = if self.set.contains("size") {
            "size"
        } else {
            "_"
        };
        format!(
            "fn page(mut input: {input}, token: Option<String>, {size}: Option<i32>) -> {input} {{
                {} input
            }}",
            self.set
        )
    }

    fn next(&self, output: &str) -> String {
        self.next.as_ref().map_or_else(String::new, |next| {
            format!("fn next(output: &{output}) -> Next<String> {{ {next} }}")
        })
    }
}
