// mdBook's sidebar toggle is a label with the attributes of a button but not its role.
document.getElementById("mdbook-sidebar-toggle")?.setAttribute("role", "button");
