// SPDX-License-Identifier: Apache-2.0
#include "app/Application.h"
#include "app/CommandLine.h"

#include <csignal>

int main(int argc, char* argv[])
{
    std::signal(SIGXFSZ, SIG_IGN); // a file past its size limit is an error to report, not a reason to die
    if (daguerre::isCommand(argc, argv))
        return daguerre::runCommand(argc, argv);
    return daguerre::runWindow(argc, argv);
}
