//! The handle on top: boto3's `ServiceResource`.

use super::docs::{boto3_resource, comment};
use super::handle::usage;
use super::source::Source;
use super::{Context, Place};

pub(super) fn handle(source: &mut Source, context: &Context<'_>) {
    let service = &context.description.service;
    let (sdk, name) = (&service.sdk, &service.name);
    source.import(&format!("{sdk}::Client"));
    context.runtime(source, "ToSession");
    context.runtime(source, "Meta");
    context.helpers(source);
    let root = context.name();
    let (client, new, from_client) = match &service.by_hand {
        Some(module) => {
            source.import(&module.replace('.', "::"));
            let module = module.rsplit('.').next().unwrap_or(module);
            (
                format!("{module}::client(&session)"),
                format!(
                    "The client that it makes has what `client::{name}` adds to the SDK's, and names this crate in its user \
                     agent."
                ),
                "From a client made elsewhere, which is used as it is: without what [`new`](Self::new) adds. The \
                 [crate](crate)'s documentation says how to add it.",
            )
        }
        None => (
            format!(
                "session.client(|config| {{
                    let config = {sdk}::config::Builder::from(config);
                    Client::from_conf(config.interceptor(runtime::CompleteXml::new()).build())
                }})"
            ),
            "The client that it makes refuses responses that were cut off, and names the `resource` crate in its user \
             agent."
                .to_owned(),
            "From a client made elsewhere, which is used as it is: without what [`new`](Self::new) adds.",
        ),
    };
    let new = comment("    ///", &[new]);
    let from_client = comment("    ///", &[from_client.to_owned()]);
    let mut about = vec![format!("{}.", context.resource.about)];
    about.extend(usage(context));
    about.push(
        "Making or cloning it sends nothing. Two are equal if both are known to speak for the same caller to the \
         same place (see [`Meta`])."
            .to_owned(),
    );
    about.push(boto3_resource(context));
    if context.place == Place::Here {
        about.push(format!(
            "```
# use {sdk}::config::{{BehaviorVersion, Config}};
# let config = Config::builder().behavior_version(BehaviorVersion::latest()).build();
# let client = {sdk}::Client::from_conf(config);
let {name} = resource::{name}::{root}::from_client(client);
assert_eq!({name}.meta().service_name(), \"{name}\");
```"
        ));
    }
    source.line(comment("///", &about).trim_end());
    source.line(&format!(
        "#[derive(Clone)]
pub struct {root} {{ meta: Meta<Client> }}

/// Constructors, and the client.
impl {root} {{
    /// From a session, or from the SDK's configuration: `session.resource({root}::new)`, `{root}::new(&sdk_config)`.
    ///
{new}    #[must_use]
    pub fn new(session: &impl ToSession) -> Self {{
        let session = runtime::named(session);
        Self {{ meta: Meta::of_session({name:?}, &session, {client}, is_same) }}
    }}

{from_client}    #[must_use]
    pub fn from_client(client: Client) -> Self {{
        Self {{ meta: Meta::of_client({name:?}, client, is_same) }}
    }}

    /// The SDK's client, with every operation of the service: boto3's `meta.client`.
    #[must_use]
    pub fn client(&self) -> &Client {{ self.meta.client() }}

    /// The service and the client behind the handle.
    #[must_use]
    pub fn meta(&self) -> &Meta<Client> {{ &self.meta }}
}}

/// Clones of a client share their configuration, and separately made clients never do.
fn is_same(one: &Client, other: &Client) -> bool {{ std::ptr::eq(one.config(), other.config()) }}"
    ));
}
