// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/ClipboardManager.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <cstdio>

namespace daguerre::test {

namespace {

struct Manager {
    Display* display;
    Window window;

    Atom atom(const char* name) const { return XInternAtom(display, name, False); }

    XSelectionRequestEvent waitForRequest() const
    {
        XEvent event;
        do
            XNextEvent(display, &event);
        while (event.type != SelectionRequest || event.xselectionrequest.target != atom("SAVE_TARGETS"));
        return event.xselectionrequest;
    }

    void printContent() const
    {
        XConvertSelection(display, atom("CLIPBOARD"), atom("text/uri-list"), atom("KEPT"), window, CurrentTime);
        XEvent event;
        do
            XNextEvent(display, &event);
        while (event.type != SelectionNotify);
        Atom type = None;
        int format = 0;
        unsigned long count = 0;
        unsigned long left = 0;
        unsigned char* content = nullptr;
        XGetWindowProperty(
            display, window, atom("KEPT"), 0, 1 << 16, True, AnyPropertyType, &type, &format, &count, &left, &content);
        if (content)
            std::fwrite(content, 1, count, stdout);
        std::fflush(stdout);
        XFree(content);
    }

    void answer(const XSelectionRequestEvent& request) const
    {
        XEvent reply {};
        reply.xselection.type = SelectionNotify;
        reply.xselection.requestor = request.requestor;
        reply.xselection.selection = request.selection;
        reply.xselection.target = request.target;
        reply.xselection.property = request.property;
        reply.xselection.time = request.time;
        XSendEvent(display, request.requestor, False, NoEventMask, &reply);
        XSync(display, False);
    }
};

} // namespace

int runClipboardManager()
{
    Display* display = XOpenDisplay(nullptr);
    if (!display)
        return 1;
    const Window window = XCreateSimpleWindow(display, DefaultRootWindow(display), 0, 0, 1, 1, 0, 0, 0);
    const Manager manager {display, window};
    XSetSelectionOwner(display, manager.atom("CLIPBOARD_MANAGER"), window, CurrentTime);
    XSync(display, False);
    std::puts("ready");
    std::fflush(stdout);
    const XSelectionRequestEvent request = manager.waitForRequest();
    manager.printContent();
    manager.answer(request);
    XCloseDisplay(display);
    return 0;
}

} // namespace daguerre::test
