//! The proxy that the process's environment names, to name it in errors.

use std::env;

use http::Uri;
use http::uri::Scheme;
use hyper_util::client::proxy::matcher::Matcher;

/// The proxy that the HTTP client uses for a URL, as `host:port`, without a user and a password.
pub(super) fn of(url: &Uri) -> Option<String> {
    let proxy = Matcher::from_env().intercept(url)?;
    proxy.uri().authority().map(ToString::to_string)
}

/// The variable that names a proxy for the URL which is none. The HTTP client would go past it, to the host itself.
pub(super) fn invalid_variable(url: &Uri) -> Option<&'static str> {
    let of_scheme = if url.scheme() == Some(&Scheme::HTTPS) {
        ["HTTPS_PROXY", "https_proxy"]
    } else {
        ["HTTP_PROXY", "http_proxy"]
    };
    // Most programs have no proxy, and every request comes here.
    let (name, value) = first(of_scheme).or_else(|| first(["ALL_PROXY", "all_proxy"]))?;
    let no_proxy = first(["NO_PROXY", "no_proxy"]).map_or(String::new(), |(_, list)| list);
    let is_proxied = |proxy: &str| {
        let matcher = Matcher::builder().all(proxy).no(no_proxy.as_str()).build();
        matcher.intercept(url).is_some()
    };
    // In a CGI program, HTTP_PROXY may be a header of the request.
    let may_be_proxied = env::var_os("REQUEST_METHOD").is_none() && is_proxied("http://proxy");
    (may_be_proxied && !is_proxied(&value)).then_some(name)
}

/// The first variable that is set, unless it is empty.
fn first(names: [&'static str; 2]) -> Option<(&'static str, String)> {
    let mut set = names
        .into_iter()
        .filter_map(|name| Some((name, env::var(name).ok()?)));
    set.next().filter(|(_, value)| !value.is_empty())
}
