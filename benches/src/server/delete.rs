//! The answer to a delete of many keys.

use bytes::Bytes;

use super::response::Response;

const PROLOG: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <DeleteResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">";

/// One `<Deleted>` for each `<Key>` of the request, or none when it asks for quiet.
pub(super) fn answer(body: &[u8]) -> Response {
    let body = String::from_utf8_lossy(body);
    let mut xml = String::with_capacity(body.len() + PROLOG.len());
    xml.push_str(PROLOG);
    if !body.contains("<Quiet>true</Quiet>") {
        for key in body
            .split("<Key>")
            .skip(1)
            .filter_map(|rest| rest.split("</Key>").next())
        {
            xml.extend(["<Deleted><Key>", key, "</Key></Deleted>"]);
        }
    }
    xml.push_str("</DeleteResult>");
    Response::xml(vec![Bytes::from(xml)])
}

#[cfg(test)]
mod tests {
    use super::answer;

    #[test]
    fn every_key_is_named_unless_quiet_is_asked_for() {
        let keys = "<Object><Key>a</Key></Object><Object><Key>b</Key></Object>";
        let loud = answer(format!("<Delete>{keys}</Delete>").as_bytes())
            .body
            .concat();
        assert_eq!(
            String::from_utf8_lossy(&loud).matches("<Deleted>").count(),
            2
        );
        let quiet = format!("<Delete>{keys}<Quiet>true</Quiet></Delete>");
        let quiet = answer(quiet.as_bytes()).body.concat();
        assert_eq!(
            String::from_utf8_lossy(&quiet).matches("<Deleted>").count(),
            0
        );
    }
}
