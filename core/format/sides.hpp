#pragma once
#include "report/sides.hpp"
