//! Passwords in URLs.

use std::borrow::Cow;

/// The URL with `***` for its user name and password, as in `http://user:password@host`.
pub(crate) fn url(url: &str) -> Cow<'_, str> {
    let start = url.find("://").map_or(0, |at| at + 3);
    let authority = url[start..].split(['/', '?', '#']).next().unwrap_or("");
    match authority.rfind('@') {
        Some(at) => Cow::Owned(format!("{}***{}", &url[..start], &url[start + at..])),
        None => Cow::Borrowed(url),
    }
}

#[cfg(test)]
mod tests {
    use super::url;

    #[test]
    fn user_and_password_are_left_out() {
        assert_eq!(url("http://me:pass@host:80/a@b"), "http://***@host:80/a@b");
        assert_eq!(url("http://me:p@ss@host"), "http://***@host");
        assert_eq!(url("me:pass@host"), "***@host");
        assert_eq!(url("http://host/a@b?c@d"), "http://host/a@b?c@d");
        assert_eq!(url(""), "");
    }
}
